package dev.klingdsl.concurrent;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Helpers to start futures, and to run actions at their end. */
public final class Futures {
    private static final Logger LOG = LoggerFactory.getLogger(Futures.class);

    private Futures() {}

    /** Returns what the action returns, or a failed future if it throws. */
    public static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Runs an action when a future ends, however it ends; what the action throws is logged. */
    public static void onEnd(CompletableFuture<?> future, Runnable action) {
        onResult(future, (value, failure) -> action.run());
    }

    /** Runs an action with the value or the failure of a future when it ends; what the action throws is logged. */
    @SuppressWarnings("FutureReturnValueIgnored") // The action's failure is logged here.
    public static <T> void onResult(
            CompletableFuture<T> future, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> action) {
        future.whenComplete((value, failure) -> {
            try {
                action.accept(value, failure);
            } catch (RuntimeException e) {
                LOG.warn("An action at the end of a future failed", e);
            }
        });
    }

    /** Detaches a chain of futures that handles its failures; a failure that it does not handle is logged. */
    public static void detach(CompletableFuture<?> chain) {
        onResult(chain, (value, failure) -> {
            if (failure != null) {
                LOG.warn("A failure that nobody waits for", failure);
            }
        });
    }
}
