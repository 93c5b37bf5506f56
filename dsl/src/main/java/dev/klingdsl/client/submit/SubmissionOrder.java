package dev.klingdsl.client.submit;

import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.store.PurchaseRequest;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** A purchase from the caller's side: the request, the names of its results, and whether it is still wanted. */
public interface SubmissionOrder {
    /** Returns the request and its origin. */
    TakeOrigin origin();

    /**
     * Called before each costly step.
     *
     * @throws KlingException if the order must not or cannot be submitted
     */
    void checkWanted();

    /** Completes with the exclusive right to the purchase; at once when the order needs none. */
    CompletableFuture<Claim> claim();

    /**
     * Returns the action, read under the claim: another process may have submitted the same request first.
     *
     * @param repeats the submission to repeat; null for a first one
     */
    TakeAction currentAction(@Nullable LedgerEntry repeats);

    /** Returns the purchase to record in the ledger before it is sent. */
    PurchaseRequest purchase(Function<ImageSource, String> urls);

    /**
     * Returns the action when another entry stands for the purchase.
     *
     * @throws CancelledException if there is nothing to do
     */
    TakeAction insteadOf(LedgerEntry standing);

    /** Releases the names reserved for an earlier submission that certainly created no job. */
    default void releaseNames(LedgerEntry earlier) {}

    /**
     * Called before sending: until {@link #createdNothing} or the end, a stop waits for the service's response.
     *
     * @throws CancelledException if the order was stopped before
     */
    default void begin() {}

    /**
     * Called when the intent is recorded; the ledger must stay open until {@link #intentClosed}.
     *
     * @param giveUp ends the wait between two attempts
     */
    default void intentOpened(LedgerEntry intent, Consumer<KlingException> giveUp) {}

    /** Called when the outcome of the intent is recorded in the ledger. */
    default void intentClosed() {}

    /** Reserves the names of the results; null when the order has none. */
    @Nullable
    ResultSlot reserve(LedgerEntry intent);

    /** Called when the intent is confirmed and the request is about to be sent. */
    default void sending() {}

    /** Called when an attempt certainly created no job; another may follow. */
    default void createdNothing() {}

    /**
     * Called when a submission with an unknown outcome is being resolved.
     *
     * @param entry one in doubt, or being sent by another process
     * @param giveUp ends the wait
     */
    default void resolving(LedgerEntry entry, Runnable giveUp) {}

    /** Called when a submission was resolved: it certainly created no job. */
    default void resolvedAsNothing() {}

    /** Called with a refusal that applies to every submission of the same account. */
    default void refusedForAll(KlingException reason) {}

    /** Called when an image is about to be uploaded. */
    default void uploading(Path image) {}
}
