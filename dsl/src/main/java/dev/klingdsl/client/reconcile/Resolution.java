package dev.klingdsl.client.reconcile;

import java.time.Instant;
import java.util.List;

/** What a look says about one submission in doubt. */
public sealed interface Resolution {

    /** {@return the id of the entry} */
    String id();

    /**
     * That job is its.
     *
     * @param id the id of the entry
     * @param uniqueId the service's id of the job
     */
    record Found(String id, String uniqueId) implements Resolution {}

    /**
     * Too early to tell: look again at that time of the server's clock, or later.
     *
     * @param id the id of the entry
     * @param at the earliest time, by the server's clock
     */
    record LookAgain(String id, Instant at) implements Resolution {}

    /**
     * There is no job, and there will be none.
     *
     * @param id the id of the entry
     */
    record Gone(String id) implements Resolution {}

    /**
     * Only a person can tell.
     *
     * @param id the id of the entry
     * @param reason why, for people
     * @param candidates the service's ids of jobs of which one may be this submission's; may be empty
     */
    record Review(String id, String reason, List<String> candidates) implements Resolution {
        /**
         * Copies the list.
         *
         * @param id the id of the entry
         * @param reason why, for people
         * @param candidates the service's ids of jobs of which one may be this submission's; may be empty
         */
        public Review {
            candidates = List.copyOf(candidates);
        }
    }
}
