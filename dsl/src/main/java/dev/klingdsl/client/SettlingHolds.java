package dev.klingdsl.client;

import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps other processes from settling the same at once. Thread-safe. */
final class SettlingHolds {
    private static final Logger LOG = LoggerFactory.getLogger(SettlingHolds.class);

    private final Ledger ledger;
    private final Set<String> held = new HashSet<>();

    SettlingHolds(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Takes or confirms all, always in the same order, or none. */
    synchronized boolean take(List<Entry> oldestFirst) {
        for (Entry entry : oldestFirst) {
            if (!ledger.hold(entry.id())) {
                oldestFirst.forEach(other -> release(other.id()));
                return false;
            }
            held.add(entry.id());
        }
        return true;
    }

    /** Gives back what is not among these. */
    synchronized void keepOnly(Collection<String> ids) {
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
