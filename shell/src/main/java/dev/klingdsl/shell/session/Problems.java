package dev.klingdsl.shell.session;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.script.ScriptException;
import dev.klingdsl.shell.command.ExitCode;
import dev.klingdsl.shell.command.Failures;

import java.util.List;

/** Turns what was thrown into an outcome. */
final class Problems {
    private Problems() {}

    static Outcome outcome(RuntimeException thrown) {
        if (thrown instanceof ScriptException script) {
            return new Outcome.Failed(script.diagnostics(), "", ExitCode.INVALID);
        }
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        if (thrown instanceof CommandException command) {
            return command.place() == null
                    ? new Outcome.Failed(List.of(), message, ExitCode.INVALID)
                    : new Outcome.Failed(List.of(Diagnostic.error(command.place(), message)), "", ExitCode.INVALID);
        }
        return new Outcome.Failed(
                List.of(), message, thrown instanceof KlingException ? Failures.exitCode(thrown) : ExitCode.SERVICE);
    }
}
