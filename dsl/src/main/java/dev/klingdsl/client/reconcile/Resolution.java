package dev.klingdsl.client.reconcile;

import java.time.Instant;
import java.util.List;

/** What one reading of the service's list says about one submission in doubt. */
sealed interface Resolution {

    /** Returns the id of the entry. */
    String id();

    /** That job is its. */
    record Found(String id, String uniqueId) implements Resolution {}

    /** Too early to tell: look again at that time of the server's clock, or later. */
    record LookAgain(String id, Instant at) implements Resolution {}

    /** Proven: there is no job, and there will be none. */
    record Absent(String id) implements Resolution {}

    /**
     * Only a person can tell.
     *
     * @param reason why, for people
     * @param candidates the service's ids of jobs of which one may be this submission's; may be empty
     */
    record Review(String id, String reason, List<String> candidates) implements Resolution {
        public Review {
            candidates = List.copyOf(candidates);
        }
    }
}
