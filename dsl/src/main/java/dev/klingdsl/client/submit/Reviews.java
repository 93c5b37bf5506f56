package dev.klingdsl.client.submit;

import dev.klingdsl.error.ReviewNeededException;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionState;

import java.util.List;

/** Says what a person has to look at. */
public final class Reviews {
    private Reviews() {}

    public static ReviewNeededException of(LedgerEntry entry) {
        if (entry.state() instanceof SubmissionState.NeedsReview review) {
            return new ReviewNeededException(entry.id(), review.reason(), review.candidates());
        }
        String reason = entry.progress().error();
        return new ReviewNeededException(
                entry.id(),
                reason == null ? "the service does not know its job any more" : reason,
                List.of(String.valueOf(entry.uniqueId())));
    }
}
