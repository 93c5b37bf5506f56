package dev.klingdsl.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What is known about one submission. {@link SubmissionStatus#next()} says how knowledge may grow; it never shrinks. */
public sealed interface SubmissionState {

    /** {@return which state it is} */
    SubmissionStatus status();

    /** {@return the id of the job at the service; null unless accepted} */
    default @Nullable String uniqueId() {
        return null;
    }

    /** Recorded before anything is sent. */
    record Intent() implements SubmissionState {
        @Override
        public SubmissionStatus status() {
            return SubmissionStatus.INTENT;
        }
    }

    /**
     * Never sent.
     *
     * @param reason for people, free of secrets
     */
    record Unsent(String reason) implements SubmissionState {
        @Override
        public SubmissionStatus status() {
            return SubmissionStatus.UNSENT;
        }
    }

    /**
     * A job at the service.
     *
     * @param uniqueId the service's id, which no other entry of the account has
     */
    record Accepted(String uniqueId) implements SubmissionState {
        @Override
        public SubmissionStatus status() {
            return SubmissionStatus.ACCEPTED;
        }
    }

    /**
     * Refused.
     *
     * @param code the service's
     * @param reason the service's words, free of secrets
     */
    record Rejected(int code, String reason) implements SubmissionState {
        @Override
        public SubmissionStatus status() {
            return SubmissionStatus.REJECTED;
        }
    }

    /**
     * Sent, or perhaps sent, with an unknown outcome.
     *
     * @param reason what hid the outcome, for people, free of secrets
     * @param sentBy when, at the latest, it was sent, by this machine's clock, to the millisecond
     */
    record InDoubt(String reason, Instant sentBy) implements SubmissionState {
        /** The reason when the process that may have sent it has ended. */
        public static final String PROCESS_ENDED = "its process ended before the answer was recorded";

        /** Truncates the time to milliseconds. */
        public InDoubt {
            sentBy = sentBy.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public SubmissionStatus status() {
            return SubmissionStatus.IN_DOUBT;
        }
    }

    /** The service has no job of it. */
    record Absent() implements SubmissionState {
        @Override
        public SubmissionStatus status() {
            return SubmissionStatus.ABSENT;
        }
    }

    /**
     * A person decides.
     *
     * @param reason why, for people
     * @param candidates ids of jobs of which one may be this submission's
     */
    record NeedsReview(String reason, List<String> candidates) implements SubmissionState {
        /** Copies the list. */
        public NeedsReview {
            candidates = List.copyOf(candidates);
        }

        @Override
        public SubmissionStatus status() {
            return SubmissionStatus.NEEDS_REVIEW;
        }
    }
}
