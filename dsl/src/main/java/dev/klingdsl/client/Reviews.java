package dev.klingdsl.client;

import dev.klingdsl.error.ReviewNeededException;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.SubmissionState;

import java.util.List;

/** Says what a person has to look at. */
final class Reviews {
    private Reviews() {}

    static ReviewNeededException of(Entry entry) {
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
