package dev.klingdsl.concurrent;

import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.InternalErrorException;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A caller's wait for the end of some work, which the caller may cancel and the work may look at. */
public final class CancellableWait<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();

    /**
     * Looks whether it is worth going on.
     *
     * @throws CancelledException if the caller has cancelled, or ended the wait in another way, such as by a timeout
     */
    public void check(String consequence) {
        if (result.isDone()) {
            throw new CancelledException(consequence + ": the wait for it was cancelled");
        }
    }

    /**
     * Returns the caller's future, which ends as the work does unless it is cancelled before.
     *
     * @param unwanted gets what the work brings when nobody waits for it any more
     */
    public CompletableFuture<T> forEndOf(CompletableFuture<T> work, Consumer<? super T> unwanted) {
        var unused = work.whenComplete((value, failure) -> {
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
