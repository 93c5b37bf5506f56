package dev.klingdsl.client.reconcile;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.store.SubmissionLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps other processes from settling the same at once. Thread-safe. */
final class SettlingHolds {
    private static final Logger LOG = LoggerFactory.getLogger(SettlingHolds.class);

    private final SubmissionLedger ledger;
    private final Set<String> held = new HashSet<>();

    public SettlingHolds(SubmissionLedger ledger) {
        this.ledger = ledger;
    }

    /** Takes or confirms all, always in the same order, or none. */
    public synchronized boolean take(List<LedgerEntry> oldestFirst) {
        for (LedgerEntry entry : oldestFirst) {
            if (!ledger.lease(entry.id())) {
                oldestFirst.forEach(other -> release(other.id()));
                return false;
            }
            held.add(entry.id());
        }
        return true;
    }

    /** Gives back what is not among these. */
    public synchronized void keepOnly(Collection<String> ids) {
        List.copyOf(held).stream().filter(id -> !ids.contains(id)).forEach(this::release);
    }

    private void release(String id) {
        if (held.remove(id)) {
            try {
                ledger.release(id);
            } catch (LedgerException e) {
                LOG.debug("The hold on {} ends by itself: {}", id, e.getMessage());
            }
        }
    }
}
