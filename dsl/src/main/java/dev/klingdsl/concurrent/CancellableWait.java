package dev.klingdsl.concurrent;

import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.InternalErrorException;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A caller's wait for the end of some work, which can check whether the wait was cancelled. */
public final class CancellableWait<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();

    /**
     * Checks that the caller still waits.
     *
     * @param consequence the beginning of the error message, such as {@code nothing was submitted}
     * @throws CancelledException if the caller has cancelled the wait, or ended it in another way, such as by a timeout
     */
    public void check(String consequence) {
        if (result.isDone()) {
            throw new CancelledException(consequence + ": the wait for it was cancelled");
        }
    }

    /**
     * Returns the caller's future, which ends as the work does unless it is cancelled before.
     *
     * @param unwanted called with the value of the work if the caller no longer waits
     */
    public CompletableFuture<T> forEndOf(CompletableFuture<T> work, Consumer<? super T> unwanted) {
        Futures.onResult(work, (value, failure) -> {
            if (failure == null) {
                if (!result.complete(value)) {
                    unwanted.accept(value);
                }
            } else if (failure instanceof CancellationException
                    || failure.getCause() instanceof CancellationException) {
                result.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
            } else {
                result.completeExceptionally(InternalErrorException.unwrap(failure));
            }
        });
        return result;
    }
}
