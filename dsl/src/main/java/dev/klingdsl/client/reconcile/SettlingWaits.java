package dev.klingdsl.client.reconcile;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.ledger.LedgerEntry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Who waits for which submission to be settled. Thread-safe. */
final class SettlingWaits {
    private final Executor executor;
    private final Map<String, List<CompletableFuture<LedgerEntry>>> waits = new LinkedHashMap<>();

    public SettlingWaits(Executor executor) {
        this.executor = executor;
    }

    public synchronized CompletableFuture<LedgerEntry> add(String id) {
        CompletableFuture<LedgerEntry> wait = new CompletableFuture<>();
        waits.computeIfAbsent(id, any -> new ArrayList<>()).add(wait);
        return wait;
    }

    /** Returns what is still waited for: who waits may have given up. */
    public synchronized List<String> ids() {
        waits.values().forEach(list -> list.removeIf(CompletableFuture::isDone));
        waits.values().removeIf(List::isEmpty);
        return List.copyOf(waits.keySet());
    }

    public void settled(LedgerEntry entry) {
        List<CompletableFuture<LedgerEntry>> ended;
        synchronized (this) {
            ended = waits.remove(entry.id());
        }
        if (ended != null) {
            ended.forEach(wait -> executor.execute(() -> wait.complete(entry)));
        }
    }

    public void fail(KlingException reason) {
        List<CompletableFuture<LedgerEntry>> ended;
        synchronized (this) {
            ended = waits.values().stream().flatMap(List::stream).toList();
            waits.clear();
        }
        ended.forEach(wait -> executor.execute(() -> wait.completeExceptionally(reason)));
    }
}
