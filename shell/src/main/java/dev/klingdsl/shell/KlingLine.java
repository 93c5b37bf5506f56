package dev.klingdsl.shell;

import dev.klingdsl.shell.command.CompletionCommand;
import dev.klingdsl.shell.command.Console;
import dev.klingdsl.shell.command.DoctorCommand;
import dev.klingdsl.shell.command.ErrorReport;
import dev.klingdsl.shell.command.HelpCommand;
import dev.klingdsl.shell.command.Host;
import dev.klingdsl.shell.command.KlingCommand;
import dev.klingdsl.shell.command.NewCommand;
import dev.klingdsl.shell.command.PlanCommand;
import dev.klingdsl.shell.command.RunCommand;
import dev.klingdsl.shell.command.SandboxCommand;
import dev.klingdsl.shell.command.ScriptsCommand;
import dev.klingdsl.shell.repl.ShellCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The {@code kling} command line, wired together. */
public final class KlingLine {
    private static final int LEAST_HELP_WIDTH = 55;
    private static final int MOST_HELP_WIDTH = 110;

    /** The commands, in the order of the help. */
    private static final List<String> NAMES =
            List.of("run", "plan", "scripts", "new", "sandbox", "doctor", "shell", "completion", "help");

    static {
        // Picocli would start Groovy only to know its closures, and load JDBC only to convert what no option is.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", "java\\.sql\\..*");
    }

    private final Host host;
    private final Console console;
    private final KlingCommand kling;
    private final ErrorReport errors;

    /** Wires the commands to what they may know. */
    public KlingLine(Host host) {
        this.host = host;
        console = new Console(host);
        kling = new KlingCommand(console);
        errors = new ErrorReport(console, kling);
    }

    /** Runs one command and returns its exit code. */
    public int run(String... args) {
        try {
            return line(needed(args)).execute(args);
        } catch (Throwable failure) {
            // What picocli lets through: errors of the JVM, such as a class that cannot be loaded.
            return errors.failure(failure);
        }
    }

    /** Wiring takes picocli longer than many a command its work, so a command that asks for no other stands alone. */
    private static List<String> needed(String... args) {
        boolean alone =
                args.length > 0 && NAMES.contains(args[0]) && !args[0].equals("completion") && !args[0].equals("help");
        return alone ? List.of(args[0]) : NAMES;
    }

    private Object command(String name) {
        return switch (name) {
            case "run" -> new RunCommand(console);
            case "plan" -> new PlanCommand(console);
            case "scripts" -> new ScriptsCommand(console);
            case "new" -> new NewCommand(console);
            case "sandbox" -> new SandboxCommand(console);
            case "doctor" -> new DoctorCommand(console);
            case "shell" -> new ShellCommand(console, host);
            case "completion" -> new CompletionCommand(console);
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private CommandLine line(List<String> names) {
        CommandLine line = new CommandLine(kling);
        names.forEach(name -> line.addSubcommand(command(name)));
        line.setOut(new PrintWriter(host.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(host.err(), true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.max(LEAST_HELP_WIDTH, Math.min(MOST_HELP_WIDTH, console.columns())))
                .setParameterExceptionHandler(errors::usage)
                .setExecutionExceptionHandler((failure, command, parsed) -> errors.failure(failure))
                .setExecutionStrategy(parsed -> {
                    // Only now is it known what --color says.
                    line.setColorScheme(
                            Help.defaultColorScheme(console.paint().colours() ? Help.Ansi.ON : Help.Ansi.OFF));
                    return new CommandLine.RunLast().execute(parsed);
                });
        line.getCommandSpec().versionProvider(() -> Versions.lines().toArray(String[]::new));
        return line;
    }
}
