package dev.klingdsl.shell.cli.command;

import dev.klingdsl.plan.Parameter;
import dev.klingdsl.script.ScriptException;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.script.BundledScripts;
import dev.klingdsl.shell.cli.script.CompilerFactory;
import dev.klingdsl.shell.cli.script.ScriptSummary;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.ShellQuoting;
import dev.klingdsl.shell.render.WordWrap;
import dev.klingdsl.text.DisplayWidth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the bundled scripts. */
@Command(
        name = "scripts",
        description = "List the bundled scripts with their parameters.",
        footer = {
            "%nExamples:",
            "  kling scripts",
            "  kling run first-light",
            "  kling run product-spin -P seconds=10",
        })
public final class ScriptsCommand implements Callable<Integer> {
    private final Console console;

    /** Creates the command. */
    public ScriptsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path home = console.environment().home();
        List<Path> scripts = new BundledScripts(home).all();
        if (scripts.isEmpty()) {
            throw new UsageException("there are no bundled scripts"
                    + (home == null ? "; start kling by its launcher, bin/kling" : " in " + home.resolve("scripts")));
        }
        scripts.forEach(this::show);
        return ExitCode.OK;
    }

    private void show(Path script) {
        Paint paint = console.paint();
        int width = console.columns();
        String name = BundledScripts.name(script);
        String head = paint.cyan(name) + " ".repeat(Math.max(1, 16 - name.length())) + "  ";
        console.print(WordWrap.words(head + ScriptSummary.of(text(script)), width, " ".repeat(18)) + "\n");
        for (Parameter parameter : parameters(script)) {
            lines(parameter, width).forEach(line -> console.print(paint.dim(line) + "\n"));
        }
    }

    /** Does not wrap the option, so that it can be copied; its help goes beside it, or below it in a narrow window. */
    private static List<String> lines(Parameter parameter, int width) {
        String option = "    -P " + parameter.name() + "=" + pasteable(parameter.defaultValue());
        String help = Stream.of(parameter.isRequired() ? "required" : "", parameter.help())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        String both = option + "  " + help;
        if (DisplayWidth.of(both) <= width) {
            return List.of(both.stripTrailing());
        }
        List<String> lines = new ArrayList<>(List.of(option));
        WordWrap.words("        " + help, width, "        ").lines().forEach(lines::add);
        return lines;
    }

    private static String pasteable(@Nullable Object value) {
        if (value == null) {
            return "…";
        }
        String text = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
        return text.isEmpty() ? "''" : ShellQuoting.of(text);
    }

    private List<Parameter> parameters(Path script) {
        try {
            return CompilerFactory.of(console.environment(), true)
                    .compile(script)
                    .plan()
                    .parameters();
        } catch (ScriptException e) {
            return List.of();
        }
    }

    private static String text(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
