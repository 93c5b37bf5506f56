package dev.klingdsl.shell.cli.command;

import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.text.DidYouMean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Shows the help of a command: {@code kling help run} is {@code kling run --help}. */
@Command(
        name = "help",
        description = "Show the help of a command.",
        footer = {"%nExamples:", "  kling help", "  kling help run"})
public final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "COMMAND", description = "All commands when not given.")
    private @Nullable String command;

    @Override
    public Integer call() {
        CommandLine kling = spec.root().commandLine();
        CommandLine asked = command == null ? kling : kling.getSubcommands().get(command);
        if (asked == null) {
            throw new ParameterException(
                    kling,
                    "unknown command '" + command + "'"
                            + DidYouMean.hint(
                                    String.valueOf(command),
                                    kling.getSubcommands().keySet()));
        }
        asked.setColorScheme(kling.getColorScheme()).usage(kling.getOut());
        return ExitCode.OK;
    }
}
