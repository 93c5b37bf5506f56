package dev.klingdsl.shell.session.output;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.script.ScriptException;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.ExitCodeMapper;
import dev.klingdsl.shell.session.input.CommandException;

import java.util.List;

/** Translates exceptions into results. */
public final class ExceptionTranslator {
    private ExceptionTranslator() {}

    public static EvaluationResult outcome(RuntimeException thrown) {
        if (thrown instanceof ScriptException script) {
            return new EvaluationResult.Failed(script.diagnostics(), "", ExitCode.INVALID);
        }
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        if (thrown instanceof CommandException command) {
            return command.place() == null
                    ? new EvaluationResult.Failed(List.of(), message, ExitCode.INVALID)
                    : new EvaluationResult.Failed(
                            List.of(Diagnostic.error(command.place(), message)), "", ExitCode.INVALID);
        }
        return new EvaluationResult.Failed(
                List.of(),
                message,
                thrown instanceof KlingException ? ExitCodeMapper.exitCode(thrown) : ExitCode.SERVICE);
    }
}
