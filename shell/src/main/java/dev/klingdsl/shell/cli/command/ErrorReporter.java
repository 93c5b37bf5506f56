package dev.klingdsl.shell.cli.command;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.script.ScriptException;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.ExitCodeMapper;
import dev.klingdsl.shell.render.Plural;
import dev.klingdsl.text.DidYouMean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports errors in one consistent form, and maps them to exit codes. */
public final class ErrorReporter {
    private static final Pattern CHOICES =
            Pattern.compile("expected one of \\[([^\\]]*)\\] \\(case-insensitive\\) but was");

    private final Console console;
    private final KlingCommand kling;

    /** Creates a reporter. */
    public ErrorReporter(Console console, KlingCommand kling) {
        this.console = console;
        this.kling = kling;
    }

    /** Reports an invalid command line. */
    public int usage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        console.error(message(wrong, command));
        console.say("see '" + command.getCommandSpec().qualifiedName() + " --help'");
        stackTrace(wrong);
        return ExitCode.INVALID;
    }

    /** Reports an exception of a command. */
    public int failure(Throwable failure) {
        if (failure instanceof InterruptedException) {
            console.say("stopped");
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof ScriptException script) {
            console.diagnostics(script.diagnostics());
            console.error(Plural.of(script.diagnostics().size(), "error") + " in the script; nothing was sent");
        } else if (failure instanceof KlingException) {
            console.error(text(failure));
        } else {
            String text = failure instanceof Error ? failure.toString() : text(failure);
            console.error(text + (kling.isStackTrace() ? "" : "; --stacktrace shows where"));
        }
        stackTrace(failure);
        return ExitCodeMapper.exitCode(failure);
    }

    private void stackTrace(Throwable failure) {
        if (kling.isStackTrace()) {
            failure.printStackTrace(console.environment().err());
        }
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        String text = message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        @Nullable Throwable cause = failure.getCause();
        @Nullable String why = cause == null || failure instanceof KlingException ? null : cause.getMessage();
        return why == null || text.contains(why) ? text : text + ": " + why;
    }

    private static String message(ParameterException wrong, CommandLine command) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            boolean option = word.startsWith("-");
            boolean commands = !option && !command.getSubcommands().isEmpty();
            String kind = option ? "option" : commands ? "command" : "argument";
            String hint = DidYouMean.hint(word.replaceFirst("=.*", ""), option ? options(command) : commands(command));
            return "unknown " + kind + " '" + word + "'" + hint;
        }
        String message = String.valueOf(wrong.getMessage())
                .replaceFirst("^(?i)error: ", "")
                .replaceFirst("^(.*) are mutually exclusive \\(.*\\)$", "$1 exclude each other; give only one of them")
                .replaceFirst(
                        "(?s)^Value for option option '(.*?)' \\((.*?)\\) should be in KEY=VALUE format but was (.*)$",
                        "option '$1' takes $2, not '$3'")
                .replace("option option", "option");
        message = CHOICES.matcher(message)
                .replaceFirst(found -> Matcher.quoteReplacement(
                        "expected one of " + found.group(1).toLowerCase(Locale.ROOT) + " but was"));
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            names.addAll(List.of(option.names()));
        }
        return names;
    }

    private static List<String> commands(CommandLine command) {
        return List.copyOf(command.getSubcommands().keySet());
    }
}
