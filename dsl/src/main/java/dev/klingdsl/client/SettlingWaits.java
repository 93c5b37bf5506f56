package dev.klingdsl.client;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.ledger.Entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Who waits for which submission to be settled. Thread-safe. */
final class SettlingWaits {
    private final Executor executor;
    private final Map<String, List<CompletableFuture<Entry>>> waits = new LinkedHashMap<>();

    SettlingWaits(Executor executor) {
        this.executor = executor;
    }

    synchronized CompletableFuture<Entry> add(String id) {
        CompletableFuture<Entry> wait = new CompletableFuture<>();
        waits.computeIfAbsent(id, any -> new ArrayList<>()).add(wait);
        return wait;
    }

    /** Returns what is still waited for: who waits may have given up. */
    synchronized List<String> ids() {
        waits.values().forEach(list -> list.removeIf(CompletableFuture::isDone));
        waits.values().removeIf(List::isEmpty);
        return List.copyOf(waits.keySet());
    }

    void settled(Entry entry) {
        List<CompletableFuture<Entry>> ended;
        synchronized (this) {
            ended = waits.remove(entry.id());
        }
        if (ended != null) {
            ended.forEach(wait -> executor.execute(() -> wait.complete(entry)));
        }
    }

    void fail(KlingException reason) {
        List<CompletableFuture<Entry>> ended;
        synchronized (this) {
            ended = waits.values().stream().flatMap(List::stream).toList();
            waits.clear();
        }
        ended.forEach(wait -> executor.execute(() -> wait.completeExceptionally(reason)));
    }
}
