package dev.klingdsl.client.reconcile;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** The longest that a job was seen missing from the service's list although it exists. Thread-safe. */
final class ListingLag {
    /** What is missing for longer is not late but gone. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Duration largest = Duration.ZERO;

    public synchronized Duration largest() {
        return largest;
    }

    public synchronized void seen(Duration lag) {
        if (lag.compareTo(largest) > 0 && lag.compareTo(LONGEST) <= 0) {
            largest = lag;
        }
    }

    /**
     * Learns from jobs whose ids are known.
     *
     * @param at when the list was begun to be read, by this machine's clock
     * @param listed the ids in it
     */
    public void learn(Collection<LedgerEntry> entries, Instant at, Set<String> listed) {
        for (LedgerEntry entry : entries) {
            boolean missing = entry.state().status() == SubmissionStatus.ACCEPTED && !listed.contains(entry.uniqueId());
            if (missing && entry.changedAt().isBefore(at)) {
                seen(Duration.between(entry.openedAt(), at));
            }
        }
    }
}
