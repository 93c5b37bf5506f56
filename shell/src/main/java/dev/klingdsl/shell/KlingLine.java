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

/** The {@code kling} command line, wired together. */
public final class KlingLine {
    private static final int LEAST_HELP_WIDTH = 55;
    private static final int MOST_HELP_WIDTH = 110;

    private final Console console;
    private final CommandLine line;
    private final ErrorReport errors;

    /** Wires the commands to what they may know. */
    public KlingLine(Host host) {
        console = new Console(host);
        KlingCommand kling = new KlingCommand(console);
        line = new CommandLine(kling)
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new ScriptsCommand(console))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new SandboxCommand(console))
                .addSubcommand(new DoctorCommand(console))
                .addSubcommand(new ShellCommand(console, host))
                .addSubcommand(new CompletionCommand(console))
                .addSubcommand(new HelpCommand());
        errors = new ErrorReport(console, kling);
        line.setOut(new PrintWriter(host.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(host.err(), true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.max(LEAST_HELP_WIDTH, Math.min(MOST_HELP_WIDTH, console.columns())))
                .setParameterExceptionHandler(errors::usage)
                .setExecutionExceptionHandler((failure, command, parsed) -> errors.failure(failure))
                .setExecutionStrategy(parsed -> {
                    // Only now is it known what --color says.
                    line().setColorScheme(
                                    Help.defaultColorScheme(console.paint().colours() ? Help.Ansi.ON : Help.Ansi.OFF));
                    return new CommandLine.RunLast().execute(parsed);
                });
        line.getCommandSpec().versionProvider(new Versions());
    }

    /** Runs one command and returns its exit code. */
    public int run(String... args) {
        try {
            return line.execute(args);
        } catch (Throwable failure) {
            // What picocli lets through: errors of the JVM, such as a class that cannot be loaded.
            return errors.failure(failure);
        }
    }

    private CommandLine line() {
        return line;
    }
}
