package dev.klingdsl.http.resilience;

import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.RateLimitException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One client's calls of one endpoint, which wait for the limiter in their order and without a thread. Thread-safe. */
public final class CallQueue {
    private final EndpointLimiter limiter;
    private final Scheduler scheduler;
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private boolean isDraining;

    public CallQueue(EndpointLimiter limiter, Scheduler scheduler) {
        this.limiter = limiter;
        this.scheduler = scheduler;
    }

    /** Makes the call when the limiter permits it; whether the service takes it goes back to the limiter. */
    public <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> call) {
        return turn().thenCompose(permitted -> measured(call));
    }

    /** Makes a call that has had its {@link #turn}; whether the service takes it goes back to the limiter. */
    public <T> CompletableFuture<T> measured(Supplier<CompletableFuture<T>> call) {
        long sent = limiter.now();
        return call.get().whenComplete((value, failure) -> {
            if (failure == null) {
                limiter.accepted();
            } else if (InternalErrorException.unwrap(failure) instanceof RateLimitException) {
                limiter.rejected(sent);
            }
        });
    }

    /** Completes when the limiter permits the next call; calls take turns in the order in which they ask. */
    public CompletableFuture<Void> turn() {
        CompletableFuture<Void> permit = new CompletableFuture<>();
        synchronized (this) {
            waiting.add(permit);
            if (isDraining) {
                return permit;
            }
            isDraining = true;
        }
        drain();
        return permit;
    }

    /** By one thread at a time, which empties the queue or leaves an alarm that comes back here. */
    private void drain() {
        for (CompletableFuture<Void> next = first(); next != null; next = first()) {
            Duration wait = limiter.tryAcquire();
            if (!wait.isZero()) {
                Futures.onResult(scheduler.after(wait), (reached, failure) -> {
                    if (failure == null) {
                        drain();
                    } else {
                        failAll(failure);
                    }
                });
                return;
            }
            removeFirst();
            next.complete(null);
        }
    }

    private synchronized @Nullable CompletableFuture<Void> first() {
        CompletableFuture<Void> first = waiting.peek();
        isDraining = first != null;
        return first;
    }

    private synchronized void removeFirst() {
        waiting.remove();
    }

    /** After the scheduler was closed. */
    private void failAll(Throwable failure) {
        List<CompletableFuture<Void>> left;
        synchronized (this) {
            left = new ArrayList<>(waiting);
            waiting.clear();
            isDraining = false;
        }
        left.forEach(permit -> permit.completeExceptionally(failure));
    }
}
