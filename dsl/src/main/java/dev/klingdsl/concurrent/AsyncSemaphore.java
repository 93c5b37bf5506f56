package dev.klingdsl.concurrent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Limits the number of asynchronous actions in progress; others wait in order, without blocking a thread. */
public final class AsyncSemaphore {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int permits;
    private boolean isDraining;

    public AsyncSemaphore(int permits) {
        this.permits = permits;
    }

    /** Starts the action once a permit is available, and holds the permit until the action's future ends. */
    public <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            waiting.add(() -> Futures.onResult(Futures.start(action), (value, failure) -> {
                // Completed before the permit is released, as the caller may then prevent the next action.
                if (failure != null) {
                    result.completeExceptionally(failure);
                } else {
                    result.complete(value);
                }
                release();
            }));
        }
        drain();
        return result;
    }

    private void release() {
        synchronized (this) {
            permits++;
        }
        drain();
    }

    /** Runs as a loop of one thread at a time, as an action that ends at once calls this method again. */
    private void drain() {
        synchronized (this) {
            if (isDraining) {
                return;
            }
            isDraining = true;
        }
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        if (permits == 0 || waiting.isEmpty()) {
            isDraining = false;
            return null;
        }
        permits--;
        return waiting.remove();
    }
}
