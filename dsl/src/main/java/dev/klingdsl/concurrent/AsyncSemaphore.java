package dev.klingdsl.concurrent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Limits how many asynchronous actions are under way at the same time; the others wait in order, without a thread. */
public final class AsyncSemaphore {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int permits;
    private boolean isDraining;

    public AsyncSemaphore(int permits) {
        this.permits = permits;
    }

    /** Starts the action when there is a permit, which it holds until its future ends. */
    public <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            waiting.add(() -> Futures.onResult(Futures.start(action), (value, failure) -> {
                // Before the permit is free: the caller may decide that the next action need not start.
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

    /** A loop of one thread at a time, since an action that ends at once comes back here from within. */
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
