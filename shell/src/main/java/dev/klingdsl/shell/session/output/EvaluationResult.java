package dev.klingdsl.shell.session.output;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.session.revision.Revision;

import java.util.List;

/** What one input came to. */
public sealed interface EvaluationResult {

    /** There is nothing to say. */
    record Nothing() implements EvaluationResult {}

    /**
     * The draft says something new, or another revision is the draft now.
     *
     * @param revision the draft
     * @param step the same as a step, checked
     * @param news violations that the draft before did not have
     */
    record DraftChanged(Revision revision, Step step, List<Diagnostic> news) implements EvaluationResult {}

    /**
     * An expression has a value.
     *
     * @param value not null
     */
    record Value(Object value) implements EvaluationResult {}

    /**
     * The session has a plan, or shows the one it has.
     *
     * @param plan with its problems
     * @param note what happened to it; may be empty
     */
    record PlanLoaded(Plan plan, String note) implements EvaluationResult {}

    /**
     * A command answers.
     *
     * @param text lines, which may be styled
     */
    record Message(String text) implements EvaluationResult {}

    /**
     * The input was not carried out, or not to its end.
     *
     * @param diagnostics with places in what was typed
     * @param message for what has no place; may be empty
     * @param exitCode what a script of inputs ends with
     */
    record Failed(List<Diagnostic> diagnostics, String message, int exitCode) implements EvaluationResult {}

    /**
     * The session is to end.
     *
     * @param text the last words; may be empty
     */
    record Exit(String text) implements EvaluationResult {}
}
