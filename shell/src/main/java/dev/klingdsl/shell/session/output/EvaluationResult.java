package dev.klingdsl.shell.session.output;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.session.revision.Revision;

import java.util.List;

/** The result of one input. */
public sealed interface EvaluationResult {

    /** Nothing to show. */
    record Nothing() implements EvaluationResult {}

    /**
     * The draft has changed.
     *
     * @param revision the current revision
     * @param step the draft as a validated step
     * @param news violations that the previous draft did not have
     */
    record DraftChanged(Revision revision, Step step, List<Diagnostic> news) implements EvaluationResult {}

    /**
     * The value of an expression.
     *
     * @param value not null
     */
    record Value(Object value) implements EvaluationResult {}

    /**
     * The plan, loaded, changed or shown again.
     *
     * @param plan with its problems
     * @param note what has changed; may be empty
     */
    record PlanLoaded(Plan plan, String note) implements EvaluationResult {}

    /**
     * The answer of a command.
     *
     * @param text lines, which may be styled
     */
    record Message(String text) implements EvaluationResult {}

    /**
     * The input failed or was interrupted.
     *
     * @param diagnostics with locations in the input
     * @param message for what has no location; may be empty
     * @param exitCode the exit code of a shell without a terminal
     */
    record Failed(List<Diagnostic> diagnostics, String message, int exitCode) implements EvaluationResult {}

    /**
     * The session ends.
     *
     * @param text the last message; may be empty
     */
    record Exit(String text) implements EvaluationResult {}
}
