package dev.klingdsl.shell.cli.script;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.cli.CommandEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The script argument and the options that {@code plan} and {@code run} share. */
public final class PlanOptions {
    @Parameters(
            index = "0",
            paramLabel = "SCRIPT",
            description =
                    "A script file, with or without .groovy, the name of a bundled script, or - for standard input.")
    private Path script = Path.of("-");

    @Option(
            names = {"-P", "--param"},
            paramLabel = "NAME=VALUE",
            order = 1,
            description = "Set a parameter of the script; may be given more than once.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--params",
            paramLabel = "FILE.json",
            order = 2,
            description = "Set parameters from a JSON object; -P wins.")
    private @Nullable Path parameterFile;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            order = 3,
            description = "Only the steps whose name matches, such as 'intro*'; may be given more than once.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--strict", order = 4, description = "Treat advice as errors.")
    private boolean strict;

    @Option(
            names = "--no-cache",
            order = 5,
            description = "Compile the script even if it is known from before, and do not keep it.")
    private boolean noCache;

    /** Compiles and evaluates the script; nothing is sent. */
    public Plan plan(CommandEnvironment environment) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (parameterFile != null) {
            values.putAll(ParameterFile.read(environment.resolve(parameterFile), parameterFile));
        }
        values.putAll(parameters);
        Plan plan = new ScriptFinder(environment, !noCache).find(script).plan(values);
        Plan chosen = StepFilter.apply(only, plan);
        return strict ? chosen.strict() : chosen;
    }
}
