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

/** One purchase as whoever wants it sees it: what to buy, where its results go, and whether it is still wanted. */
public interface SubmissionOrder {
    /** Returns what is bought. */
    TakeOrigin origin();

    /**
     * Asked before each costly step.
     *
     * @throws KlingException if nothing may be submitted for it any more, or never could
     */
    void checkWanted();

    /** Completes with the exclusive right to buy it; at once for what may be bought any number of times. */
    CompletableFuture<Claim> claim();

    /**
     * Returns what to do about it, read while nobody else can buy the same: another process may have been faster.
     *
     * @param repeats the submission that is to be repeated; null for a first one
     */
    TakeAction currentAction(@Nullable LedgerEntry repeats);

    /** Returns what is written into the ledger before it is sent. */
    PurchaseRequest purchase(Function<ImageSource, String> urls);

    /**
     * Returns what to do about it now that another entry turned out to stand for it.
     *
     * @throws CancelledException if that is nothing
     */
    TakeAction insteadOf(LedgerEntry standing);

    /** Gives back the names reserved for an earlier submission of which certainly nothing came. */
    default void releaseNames(LedgerEntry earlier) {}

    /**
     * From now until {@link #createdNothing} or the end, a stop waits for the service's answer.
     *
     * @throws CancelledException if it was stopped before
     */
    default void begin() {}

    /**
     * Called when the intent is in the ledger; until {@link #intentClosed} the ledger is needed.
     *
     * @param giveUp ends the wait between two sendings
     */
    default void intentOpened(LedgerEntry intent, Consumer<KlingException> giveUp) {}

    /** Called when the ledger has been told how the intent ended. */
    default void intentClosed() {}

    /** Returns the names of its results, reserved; null when it has none. */
    @Nullable
    ResultSlot reserve(LedgerEntry intent);

    /** Called when the intent is confirmed and the request is about to be sent. */
    default void sending() {}

    /** Called when certainly nothing came of a sending; another may follow. */
    default void createdNothing() {}

    /**
     * Called while it is found out what became of a submission.
     *
     * @param entry in doubt, or being sent by another process
     * @param giveUp ends the wait
     */
    default void resolving(LedgerEntry entry, Runnable giveUp) {}

    /** Called when it was found out that certainly nothing came of a submission. */
    default void resolvedAsNothing() {}

    /** Called with a refusal that every other submission of the same account would meet. */
    default void refusedForAll(KlingException reason) {}

    /** Called when an image is about to be uploaded. */
    default void uploading(Path image) {}
}
