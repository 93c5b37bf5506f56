package dev.klingdsl.client.reconcile;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.store.SubmissionLedger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The state of pending resolutions: the waiting callers, the leases of this process, and how often the list was read
 * for each submission. Thread-safe.
 */
final class PendingResolutions {
    private static final Logger LOG = LoggerFactory.getLogger(PendingResolutions.class);

    private final SubmissionLedger ledger;
    private final Executor executor;
    private final Map<String, List<CompletableFuture<LedgerEntry>>> waits = new LinkedHashMap<>();
    private final Set<String> leases = new HashSet<>();
    private final Map<String, Looks> looks = new HashMap<>();

    /**
     * How often the list was read for a submission.
     *
     * @param distrusted how many of the last consecutive readings proved nothing
     * @param last when the last reading began
     * @param next when the next one is due
     */
    record Looks(int number, int distrusted, Instant last, Instant next) {
        static final Looks NONE = new Looks(0, 0, Instant.MIN, Instant.MIN);
    }

    PendingResolutions(SubmissionLedger ledger, Executor executor) {
        this.ledger = ledger;
        this.executor = executor;
    }

    // Waits

    synchronized CompletableFuture<LedgerEntry> await(String id) {
        CompletableFuture<LedgerEntry> wait = new CompletableFuture<>();
        waits.computeIfAbsent(id, any -> new ArrayList<>()).add(wait);
        return wait;
    }

    /** Returns the ids of submissions with waiting callers. */
    synchronized List<String> awaited() {
        waits.values().forEach(list -> list.removeIf(CompletableFuture::isDone));
        waits.values().removeIf(List::isEmpty);
        return List.copyOf(waits.keySet());
    }

    void resolved(LedgerEntry entry) {
        List<CompletableFuture<LedgerEntry>> ended;
        synchronized (this) {
            ended = waits.remove(entry.id());
        }
        if (ended != null) {
            ended.forEach(wait -> executor.execute(() -> wait.complete(entry)));
        }
    }

    void failed(KlingException reason) {
        List<CompletableFuture<LedgerEntry>> ended;
        synchronized (this) {
            ended = waits.values().stream().flatMap(List::stream).toList();
            waits.clear();
        }
        ended.forEach(wait -> executor.execute(() -> wait.completeExceptionally(reason)));
    }

    // Leases: only one process at a time resolves a submission.

    /** Acquires or confirms all leases, always in the same order, or none. */
    synchronized boolean lease(List<LedgerEntry> oldestFirst) {
        for (LedgerEntry entry : oldestFirst) {
            if (!ledger.lease(entry.id())) {
                oldestFirst.forEach(other -> release(other.id()));
                return false;
            }
            leases.add(entry.id());
        }
        return true;
    }

    /** Releases all other leases. */
    synchronized void keepLeases(Collection<String> ids) {
        List.copyOf(leases).stream().filter(id -> !ids.contains(id)).forEach(this::release);
    }

    private void release(String id) {
        if (leases.remove(id)) {
            try {
                ledger.release(id);
            } catch (LedgerException e) {
                LOG.debug("The lease on {} ends by itself: {}", id, e.getMessage());
            }
        }
    }

    // Looks

    /** Returns the smallest number of looks among entries, as equal requests are resolved together. */
    synchronized Looks looks(List<LedgerEntry> entries) {
        Looks least = null;
        for (LedgerEntry entry : entries) {
            Looks known = looks.getOrDefault(entry.id(), Looks.NONE);
            if (least == null || known.number() < least.number()) {
                least = known;
            }
        }
        return least == null ? Looks.NONE : least;
    }

    /** Returns when the last reading of the list began; empty when there was none. */
    synchronized Optional<Instant> lastLook(String id) {
        return Optional.ofNullable(looks.get(id)).map(Looks::last);
    }

    /**
     * Counts a look.
     *
     * @param again when the next one is due; null when there is none
     */
    synchronized void looked(String id, Instant at, boolean distrusted, @Nullable Instant again) {
        if (again == null) {
            looks.remove(id);
        } else {
            Looks before = looks.getOrDefault(id, Looks.NONE);
            looks.put(id, new Looks(before.number() + 1, distrusted ? before.distrusted() + 1 : 0, at, again));
        }
    }
}
