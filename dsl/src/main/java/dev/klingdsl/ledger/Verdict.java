package dev.klingdsl.ledger;

import java.time.Instant;
import java.util.List;

/** What a look says about one submission in doubt. */
public sealed interface Verdict {

    /** {@return the id of the entry} */
    String id();

    /** That job is its. */
    record Found(String id, String uniqueId) implements Verdict {}

    /** Too early to tell: look again at that time of the server's clock, or later. */
    record LookAgain(String id, Instant at) implements Verdict {}

    /** There is no job, and there will be none. */
    record Gone(String id) implements Verdict {}

    /** Only a person can tell. */
    record Review(String id, String reason, List<String> candidates) implements Verdict {
        /** Copies the list. */
        public Review {
            candidates = List.copyOf(candidates);
        }
    }
}
