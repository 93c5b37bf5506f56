package dev.klingdsl.client.submit;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

/** The result of a submission that did not certainly fail. */
public sealed interface SubmissionResult {

    /**
     * A new job.
     *
     * @param entry the id of its ledger entry
     * @param slot the names of its results; null when it has none
     * @param unrecorded why the job is not recorded everywhere; null when it is
     */
    record Accepted(
            Submission job,
            String entry,
            @Nullable ResultSlot slot,
            @Nullable KlingException unrecorded) implements SubmissionResult {}

    /**
     * Nothing was sent: another entry stands for the purchase.
     *
     * @param action to reuse, to follow, or to review
     */
    record Standing(TakeAction action) implements SubmissionResult {}

    /**
     * The service may have accepted it, and this could not be determined.
     *
     * @param reason why not
     */
    record Unresolved(LedgerEntry entry, KlingException reason) implements SubmissionResult {}
}
