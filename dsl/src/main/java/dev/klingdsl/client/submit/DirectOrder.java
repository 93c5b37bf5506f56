package dev.klingdsl.client.submit;

import dev.klingdsl.client.bookkeeping.PurchaseFactory;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.store.PurchaseRequest;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The order of a request without a plan: each call is a new purchase, and its results have no reserved names. */
public final class DirectOrder implements SubmissionOrder {
    private final TakeOrigin origin;
    private final SubmissionRecorder recorder;
    private final Runnable check;

    /**
     * Creates the order. Reads the request's images.
     *
     * @param check throws when nothing may be sent any more, such as after a cancellation
     */
    public DirectOrder(VideoRequest request, SubmissionRecorder recorder, Runnable check) {
        this.origin = TakeOrigin.of("submit", Map.of(), new TakeId("request", 1), request);
        this.recorder = recorder;
        this.check = check;
    }

    @Override
    public TakeOrigin origin() {
        return origin;
    }

    @Override
    public void checkWanted() {
        check.run();
    }

    @Override
    public CompletableFuture<Claim> claim() {
        return CompletableFuture.completedFuture(Claim.NONE);
    }

    @Override
    public TakeAction currentAction(@Nullable LedgerEntry repeats) {
        return TakeAction.submit();
    }

    @Override
    public PurchaseRequest purchase(Function<ImageSource, String> urls) {
        return PurchaseRequest.of(PurchaseFactory.purchase(recorder.account(), origin, urls))
                .withFresh(true);
    }

    @Override
    public TakeAction insteadOf(LedgerEntry standing) {
        throw new CancelledException(
                "nothing was submitted: another process submits the same again already, as " + standing.id());
    }

    @Override
    public @Nullable ResultSlot reserve(LedgerEntry intent) {
        return null;
    }
}
