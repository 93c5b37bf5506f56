package dev.klingdsl.http.resilience;

import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.concurrent.Scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Holds back calls while a circuit breaker is open, instead of failing them. Makes a harmless call from time to time, in
 * case that no other call finds out whether the service has recovered. Thread-safe.
 */
public final class RecoveryGate {
    private final CircuitBreaker breaker;
    private final Scheduler scheduler;
    private final Supplier<CompletableFuture<Void>> probe;
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

    public RecoveryGate(CircuitBreaker breaker, Scheduler scheduler, Supplier<CompletableFuture<Void>> probe) {
        this.breaker = breaker;
        this.scheduler = scheduler;
        this.probe = probe;
        breaker.onClose(() -> takeAll().forEach(call -> call.complete(null)));
    }

    /** Returns a future that completes once the breaker is closed. */
    public CompletableFuture<Void> pass() {
        CompletableFuture<Void> call = new CompletableFuture<>();
        synchronized (this) {
            if (!breaker.isOpen()) {
                return CompletableFuture.completedFuture(null);
            }
            waiting.add(call);
            if (waiting.size() > 1) {
                return call;
            }
        }
        probeLater();
        return call;
    }

    private void probeLater() {
        Futures.onResult(scheduler.after(breaker.untilProbe()), (reached, failure) -> {
            if (failure != null) {
                takeAll().forEach(call -> call.completeExceptionally(failure));
            } else if (isNeeded()) {
                Futures.onResult(breaker.call(probe), (value, probeFailure) -> {
                    if (isNeeded()) {
                        probeLater();
                    }
                });
            }
        });
    }

    private synchronized boolean isNeeded() {
        return !waiting.isEmpty();
    }

    private synchronized List<CompletableFuture<Void>> takeAll() {
        List<CompletableFuture<Void>> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
