package dev.klingdsl.client;

import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.UnforeseenException;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A caller's wait for the end of some work, which the caller may cancel and the work may look at. */
final class Wait<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();

    /**
     * Looks whether it is worth going on.
     *
     * @throws CancelledException if the caller has cancelled
     */
    void check(String consequence) {
        if (result.isCancelled()) {
            throw new CancelledException(consequence + ": the wait for it was cancelled");
        }
    }

    /** Returns the caller's future, which ends as the work does unless it is cancelled before. */
    CompletableFuture<T> forEndOf(CompletableFuture<T> work) {
        var unused = work.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else if (failure instanceof CancellationException
                    || failure.getCause() instanceof CancellationException) {
                result.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
            } else {
                result.completeExceptionally(UnforeseenException.unwrap(failure));
            }
        });
        return result;
    }
}
