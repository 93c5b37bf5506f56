package dev.klingdsl.ledger;

import java.util.Set;

/** The names of the states of a submission, and which may follow which. */
public enum SubmissionStatus {
    /** Recorded before it is sent; until the answer is recorded it may have been sent. */
    INTENT,
    /** Nothing of it left this machine. */
    UNSENT,
    /** The service accepted it as a job, which costs. */
    ACCEPTED,
    /** The service refused it. */
    REJECTED,
    /** It was sent, or may have been, and its outcome is unknown. */
    IN_DOUBT,
    /** Was in doubt; the service has no job of it. */
    ABSENT,
    /** Was in doubt; a person has to tell which job is its own. */
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

    /** {@return true for an end after which the same may be submitted again, because the service has no job of it} */
    public boolean isRepeatable() {
        return this == UNSENT || this == ABSENT;
    }
}
