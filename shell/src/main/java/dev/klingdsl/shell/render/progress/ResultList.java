package dev.klingdsl.shell.render.progress;

import dev.klingdsl.run.RunSummary;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.TakeNames;
import dev.klingdsl.text.DisplayWidth;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Function;

/** Shows the results of a run, one line for each take. */
public final class ResultList {
    private final Paint paint;
    private final Function<Path, String> paths;
    private final TakeNames names;
    private final @Nullable FailureText failures;

    private ResultList(Paint paint, Function<Path, String> paths, TakeNames names, @Nullable FailureText failures) {
        this.paint = paint;
        this.paths = paths;
        this.names = names;
        this.failures = failures;
    }

    /**
     * Returns complete lines.
     *
     * @param paths shows a file
     * @param failures explains why a take has no result; null if the reasons have been printed already
     */
    public static String render(
            RunSummary summary, Paint paint, Function<Path, String> paths, @Nullable FailureText failures) {
        ResultList list = new ResultList(paint, paths, TakeNames.of(summary), failures);
        StringBuilder text = new StringBuilder();
        int width = summary.takes().stream()
                .mapToInt(outcome -> DisplayWidth.of(list.names.of(outcome.take())))
                .max()
                .orElse(0);
        for (TakeOutcome outcome : summary.takes()) {
            text.append(list.line(outcome, width)).append('\n');
        }
        return text.toString();
    }

    private String line(TakeOutcome outcome, int width) {
        String take = names.of(outcome.take());
        String name = paint.cyan(take) + " ".repeat(width - DisplayWidth.of(take)) + "  ";
        Path path = outcome.file();
        String file = path == null ? "" : paths.apply(path);
        return switch (outcome.state()) {
            case DOWNLOADED -> paint.green("✓ ") + name + file;
            case REUSED -> paint.green("✓ ") + name + file + paint.dim("  made before; --fresh makes a new one");
            case SUBMITTED ->
                outcome.error() == null
                        ? paint.green("→ ") + name + "submitted (job " + outcome.jobId() + ")"
                        : paint.yellow("→ ") + name + paint.yellow(reason(outcome, "not finished"));
            case FAILED -> paint.red("✗ ") + name + paint.red(reason(outcome, "failed"));
            case SUBMITTING, IN_DOUBT -> paint.red("? ") + name + paint.red(reason(outcome, "in doubt"));
            case NEEDS_REVIEW -> paint.red("? ") + name + paint.red(reason(outcome, "needs review"));
            case PREPARING, NOT_SUBMITTED -> paint.red("✗ ") + name + paint.red(reason(outcome, "not submitted"));
        };
    }

    private String reason(TakeOutcome outcome, String state) {
        return outcome.error() == null || failures == null
                ? state
                : failures.of(outcome.take(), outcome.jobId(), outcome.error());
    }
}
