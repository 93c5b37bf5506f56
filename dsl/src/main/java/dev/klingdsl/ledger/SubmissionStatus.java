package dev.klingdsl.ledger;

import java.util.Set;

/** The names of the states of a submission, and which may follow which. */
public enum SubmissionStatus {
    /** Written down; from now on until the answer is known it may have been sent. */
    INTENT,
    /** Certainly nothing of it left this machine. */
    UNSENT,
    /** The service made a job of it, which costs. */
    ACCEPTED,
    /** The service refused it and made nothing. */
    REJECTED,
    /** It was, or may have been, sent, and nobody knows what the service did. */
    IN_DOUBT,
    /** Was in doubt; the service certainly made nothing of it. */
    ABSENT,
    /** Was in doubt; only a person can tell which job is whose. */
    NEEDS_REVIEW;

    /** {@return the states that may follow; none after an end} */
    public Set<SubmissionStatus> next() {
        return switch (this) {
            case INTENT -> Set.of(UNSENT, ACCEPTED, REJECTED, IN_DOUBT);
            case IN_DOUBT -> Set.of(ACCEPTED, ABSENT, NEEDS_REVIEW);
            case NEEDS_REVIEW -> Set.of(ACCEPTED, ABSENT);
            case UNSENT, ACCEPTED, REJECTED, ABSENT -> Set.of();
        };
    }

    /** {@return true for an end after which the same may be submitted again, because certainly nothing was made} */
    public boolean isRepeatable() {
        return this == UNSENT || this == ABSENT;
    }
}
