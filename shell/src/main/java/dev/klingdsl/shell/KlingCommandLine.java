package dev.klingdsl.shell;

import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.command.AdoptCommand;
import dev.klingdsl.shell.cli.command.CompletionCommand;
import dev.klingdsl.shell.cli.command.DoctorCommand;
import dev.klingdsl.shell.cli.command.ErrorReporter;
import dev.klingdsl.shell.cli.command.FetchCommand;
import dev.klingdsl.shell.cli.command.HelpCommand;
import dev.klingdsl.shell.cli.command.JobCommand;
import dev.klingdsl.shell.cli.command.JobsCommand;
import dev.klingdsl.shell.cli.command.KlingCommand;
import dev.klingdsl.shell.cli.command.NewCommand;
import dev.klingdsl.shell.cli.command.PlanCommand;
import dev.klingdsl.shell.cli.command.ResubmitCommand;
import dev.klingdsl.shell.cli.command.ResumeCommand;
import dev.klingdsl.shell.cli.command.RunCommand;
import dev.klingdsl.shell.cli.command.SandboxCommand;
import dev.klingdsl.shell.cli.command.ScriptsCommand;
import dev.klingdsl.shell.cli.command.WaitCommand;
import dev.klingdsl.shell.repl.ShellCommand;
import dev.klingdsl.shell.startup.VersionInfo;
import dev.klingdsl.shell.terminal.OwnTextWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The {@code kling} command line: registers and runs the commands. */
public final class KlingCommandLine {
    private static final int MIN_HELP_WIDTH = 55;
    private static final int MAX_HELP_WIDTH = 110;

    static {
        // Otherwise picocli loads Groovy to recognize closures, and JDBC and calendars for converters that no option
        // needs.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
    }

    private final CommandEnvironment environment;
    private final Console console;
    private final KlingCommand kling;
    private final ErrorReporter errors;

    /** In the order of the help. */
    private final Map<String, Supplier<?>> commands = new LinkedHashMap<>();

    /** Registers the commands. */
    public KlingCommandLine(CommandEnvironment environment) {
        this.environment = environment;
        console = new Console(environment);
        kling = new KlingCommand(console);
        errors = new ErrorReporter(console, kling);
        commands.put("run", () -> new RunCommand(console));
        commands.put("plan", () -> new PlanCommand(console));
        commands.put("jobs", () -> new JobsCommand(console));
        commands.put("job", () -> new JobCommand(console));
        commands.put("resume", () -> new ResumeCommand(console));
        commands.put("wait", () -> new WaitCommand(console));
        commands.put("fetch", () -> new FetchCommand(console));
        commands.put("adopt", () -> new AdoptCommand(console));
        commands.put("resubmit", () -> new ResubmitCommand(console));
        commands.put("scripts", () -> new ScriptsCommand(console));
        commands.put("new", () -> new NewCommand(console));
        commands.put("sandbox", () -> new SandboxCommand(console));
        commands.put("doctor", () -> new DoctorCommand(console));
        commands.put("shell", () -> new ShellCommand(console, environment));
        commands.put("completion", () -> new CompletionCommand(console));
        commands.put("help", HelpCommand::new);
    }

    /** Runs one command and returns its exit code. */
    public int run(String... args) {
        try {
            return line(needed(args)).execute(args);
        } catch (Throwable failure) {
            // Picocli does not handle errors of the JVM, such as a class that cannot be loaded.
            return errors.failure(failure);
        }
    }

    /** Creates the model of one command only, unless others are needed: for picocli all of them take longer than most commands. */
    private Collection<String> needed(String... args) {
        boolean alone = args.length > 0
                && commands.containsKey(args[0])
                && !args[0].equals("completion")
                && !args[0].equals("help");
        return alone ? List.of(args[0]) : commands.keySet();
    }

    private CommandLine line(Collection<String> names) {
        CommandLine line = new CommandLine(kling);
        names.forEach(name ->
                line.addSubcommand(Objects.requireNonNull(commands.get(name)).get()));
        line.setOut(new PrintWriter(new OwnTextWriter(environment.out()), true))
                .setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.max(MIN_HELP_WIDTH, Math.min(MAX_HELP_WIDTH, console.columns())))
                .setParameterExceptionHandler(errors::usage)
                .setExecutionExceptionHandler((failure, command, parsed) -> errors.failure(failure))
                .setExecutionStrategy(parsed -> {
                    // The value of --color is known only after parsing.
                    line.setColorScheme(
                            Help.defaultColorScheme(console.paint().colours() ? Help.Ansi.ON : Help.Ansi.OFF));
                    return new CommandLine.RunLast().execute(parsed);
                });
        line.getCommandSpec().versionProvider(() -> VersionInfo.lines().toArray(String[]::new));
        return line;
    }
}
