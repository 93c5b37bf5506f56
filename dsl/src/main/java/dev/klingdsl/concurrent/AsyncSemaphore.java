package dev.klingdsl.concurrent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets so many actions be under way at the same time; the others wait in line, without a thread. */
public final class AsyncSemaphore {
    private final Queue<Runnable> line = new ArrayDeque<>();
    private int free;
    private boolean letting;

    public AsyncSemaphore(int width) {
        this.free = width;
    }

    public <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            line.add(() -> {
                var unused = start(action).whenComplete((value, failure) -> {
                    // Whoever waits is told first: it may decide that the next in line need not go.
                    if (failure != null) {
                        result.completeExceptionally(failure);
                    } else {
                        result.complete(value);
                    }
                    leave();
                });
            });
        }
        letIn();
        return result;
    }

    private void leave() {
        synchronized (this) {
            free++;
        }
        letIn();
    }

    /** In a loop and by one thread at a time, as an action that is over at once comes back here from within. */
    private void letIn() {
        synchronized (this) {
            if (letting) {
                return;
            }
            letting = true;
        }
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        if (free == 0 || line.isEmpty()) {
            letting = false;
            return null;
        }
        free--;
        return line.remove();
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
