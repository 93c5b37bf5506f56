package dev.klingdsl.shell.cli.command;

import dev.klingdsl.shell.cli.ColourMode;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.TerminalInfo;
import dev.klingdsl.shell.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** The command {@code kling} itself, with the options that all commands share. */
@Command(
        name = "kling",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        abbreviateSynopsis = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:a job failed, its file could not be fetched, or a person has to decide about it, see 'kling jobs'",
            "2:the command line, the script or a request is not valid; nothing was sent",
            "3:the credentials are missing in part, cannot be read, or are rejected",
            "4:the service or the network failed, or jobs were not finished within --timeout",
            "5:it would cost more than the budget allows or the account has",
            "130:interrupted",
        },
        description = "Makes videos with Kling v2.1 Master from Groovy scripts.",
        footer = {
            "%nExamples:",
            "  kling run first-light       make a video; without credentials, in the sandbox",
            "  kling new promo             write a script to start from",
            "  kling plan promo.groovy     show what it asks for and what it would send",
            "%n'kling COMMAND --help' tells more. Credentials come from CHANJING_ACCESS_TOKEN, from CHANJING_APP_ID "
                    + "and CHANJING_SECRET_KEY, or from ~/.chanjing/credentials.json.",
        },
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n")
public final class KlingCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            order = 90,
            description = "With errors, show where in the program they happened.")
    private boolean stackTrace;

    /** Creates the command. */
    public KlingCommand(Console console) {
        this.console = console;
    }

    @Option(
            names = {"--color", "--colour"},
            scope = ScopeType.INHERIT,
            order = 91,
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto (on a terminal, unless NO_COLOR is set), always or never.")
    void colours(ColourMode mode) {
        console.colours(mode);
    }

    /** Returns whether the user wants to see stack traces. */
    public boolean isStackTrace() {
        return stackTrace;
    }

    @Override
    public Integer call() {
        TerminalInfo window = console.environment().window();
        if (window.in() && window.out() && spec.subcommands().containsKey("shell")) {
            return spec.subcommands().get("shell").execute();
        }
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
