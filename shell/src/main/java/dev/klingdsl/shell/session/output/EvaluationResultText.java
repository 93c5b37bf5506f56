package dev.klingdsl.shell.session.output;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Step;
import dev.klingdsl.script.DiagnosticRenderer;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.plan.PlanTable;
import dev.klingdsl.shell.terminal.ControlSequence;

import java.util.List;

/** Renders results as text. */
public final class EvaluationResultText {
    private final OutputStyle style;
    private final Paint paint;
    private final int columns;

    private EvaluationResultText(OutputStyle style) {
        this.style = style;
        this.paint = style.paint();
        this.columns = Math.max(20, style.columns().getAsInt());
    }

    /** Returns complete lines; empty when there is nothing to show. */
    public static String render(EvaluationResult outcome, OutputStyle style) {
        return new EvaluationResultText(style).text(outcome);
    }

    private String text(EvaluationResult outcome) {
        if (outcome instanceof EvaluationResult.DraftChanged changed) {
            return diagnostics(changed.news()) + SummaryLine.of(changed.revision(), changed.step(), columns, paint)
                    + "\n";
        }
        if (outcome instanceof EvaluationResult.Value value) {
            return ValueText.of(value.value(), columns) + "\n";
        }
        if (outcome instanceof EvaluationResult.PlanLoaded loaded) {
            String note = loaded.note().isEmpty() ? "" : style.wrapped(loaded.note()) + "\n";
            return PlanTable.render(loaded.plan(), columns, paint)
                    + diagnostics(loaded.plan().diagnostics())
                    + note;
        }
        if (outcome instanceof EvaluationResult.Message message) {
            return message.text().isEmpty() || message.text().endsWith("\n") ? message.text() : message.text() + "\n";
        }
        if (outcome instanceof EvaluationResult.Failed failed) {
            boolean stopped = failed.exitCode() == ExitCode.INTERRUPTED;
            String kind = stopped ? "" : paint.red("error:") + " ";
            String message = failed.message().isEmpty() ? "" : style.wrapped(kind + failed.message()) + "\n";
            return diagnostics(failed.diagnostics()) + message;
        }
        if (outcome instanceof EvaluationResult.Exit exit) {
            return exit.text().isEmpty() ? "" : style.wrapped(exit.text()) + "\n";
        }
        return "";
    }

    private String diagnostics(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        ControlSequence.stylesOf(DiagnosticRenderer.render(diagnostics, paint.colours()))
                .lines()
                .forEach(line -> text.append(isExcerpt(line) ? line : style.wrapped(line))
                        .append('\n'));
        return text.toString();
    }

    /** Lines of source are not wrapped, so that the caret below stays aligned. */
    private static boolean isExcerpt(String line) {
        return line.matches("(\u001b\\[[0-9;]*m)* .*");
    }

    /** Returns the exit code of a shell without a terminal, which ends at any but 0. */
    public static int exitCode(EvaluationResult outcome) {
        if (outcome instanceof EvaluationResult.Failed failed) {
            return failed.exitCode();
        }
        if (outcome instanceof EvaluationResult.PlanLoaded loaded
                && loaded.plan().hasErrors()) {
            return ExitCode.INVALID;
        }
        return outcome instanceof EvaluationResult.DraftChanged changed && hasErrors(changed.step(), changed.news())
                ? ExitCode.INVALID
                : ExitCode.OK;
    }

    private static boolean hasErrors(Step step, List<Diagnostic> news) {
        return !step.validation().isValid() && news.stream().anyMatch(Diagnostic::isError);
    }
}
