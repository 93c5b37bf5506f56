package dev.klingdsl.client.reconcile;

import java.time.Instant;
import java.util.List;

/** The resolution of one submission in doubt by one reading of the service's list. */
sealed interface Resolution {

    /** Returns the id of the entry. */
    String id();

    /** The job belongs to the submission. */
    record Found(String id, String uniqueId) implements Resolution {}

    /** Not decided yet: look again at or after a time of the server's clock. */
    record LookAgain(String id, Instant at) implements Resolution {}

    /** Proven: there is no job, and there will be none. */
    record Absent(String id) implements Resolution {}

    /**
     * The submission needs a manual review.
     *
     * @param reason for display
     * @param candidates the service's ids of jobs that may be this submission's; may be empty
     */
    record Review(String id, String reason, List<String> candidates) implements Resolution {
        public Review {
            candidates = List.copyOf(candidates);
        }
    }
}
