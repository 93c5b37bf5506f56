package dev.klingdsl.http.resilience;

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

/** One client's calls of one endpoint, in line for their turn without a thread. Thread-safe. */
public final class CallQueue {
    private final EndpointLimiter lane;
    private final Scheduler scheduler;
    private final Queue<CompletableFuture<Void>> line = new ArrayDeque<>();
    private boolean letting;

    public CallQueue(EndpointLimiter lane, Scheduler scheduler) {
        this.lane = lane;
        this.scheduler = scheduler;
    }

    /** Makes the call when its turn has come, and learns from how it ends. */
    public <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> call) {
        return turn().thenCompose(turn -> measured(call));
    }

    /** Makes a call whose turn has come, and learns from how it ends. */
    public <T> CompletableFuture<T> measured(Supplier<CompletableFuture<T>> call) {
        long sent = lane.now();
        return call.get().whenComplete((value, failure) -> {
            if (failure == null) {
                lane.accepted();
            } else if (InternalErrorException.unwrap(failure) instanceof RateLimitException) {
                lane.rejected(sent);
            }
        });
    }

    /** Completes when the rate limit allows the next call; calls take turns in the order in which they ask. */
    public CompletableFuture<Void> turn() {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        synchronized (this) {
            line.add(turn);
            if (letting) {
                return turn;
            }
            letting = true;
        }
        letIn();
        return turn;
    }

    /** By one thread at a time, which either lets the next in or leaves an alarm that comes back here. */
    private void letIn() {
        for (CompletableFuture<Void> next = first(); next != null; next = first()) {
            Duration wait = lane.take();
            if (!wait.isZero()) {
                var unused = scheduler.after(wait).whenComplete((reached, failure) -> {
                    if (failure == null) {
                        letIn();
                    } else {
                        endAll(failure);
                    }
                });
                return;
            }
            removeFirst();
            next.complete(null);
        }
    }

    private synchronized @Nullable CompletableFuture<Void> first() {
        CompletableFuture<Void> first = line.peek();
        letting = first != null;
        return first;
    }

    private synchronized void removeFirst() {
        line.remove();
    }

    /** The client was closed. */
    private void endAll(Throwable failure) {
        List<CompletableFuture<Void>> left;
        synchronized (this) {
            left = new ArrayList<>(line);
            line.clear();
            letting = false;
        }
        left.forEach(turn -> turn.completeExceptionally(failure));
    }
}
