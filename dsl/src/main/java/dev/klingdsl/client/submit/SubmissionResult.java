package dev.klingdsl.client.submit;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

/** How a submission ended, when it did not fail for certain. */
public sealed interface SubmissionResult {

    /**
     * A new job.
     *
     * @param entry its id in the ledger
     * @param slot the names of its results; null when it has none
     * @param unrecorded why the job is not recorded everywhere; null when it is
     */
    record Accepted(
            Submission job,
            String entry,
            @Nullable ResultSlot slot,
            @Nullable KlingException unrecorded) implements SubmissionResult {}

    /**
     * Nothing was sent: something else stands for it.
     *
     * @param action to reuse, to follow, or to have a person look
     */
    record Standing(TakeAction action) implements SubmissionResult {}

    /**
     * It may have been accepted, and that could not be found out.
     *
     * @param reason why not
     */
    record Unresolved(LedgerEntry entry, KlingException reason) implements SubmissionResult {}
}
