package dev.klingdsl.concurrent;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What {@link CompletableFuture} lacks. */
public final class Futures {
    private Futures() {}

    /**
     * Runs an action when a future ends, for its effect alone: nobody waits for it.
     *
     * @param action gets the value, or the failure and null; must not throw
     */
    public static <T> void onEnd(
            CompletableFuture<T> future, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> action) {
        CompletableFuture<T> unused = future.whenComplete(action);
    }

    /** Returns what the action returns, or a failed future when it throws. */
    public static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
