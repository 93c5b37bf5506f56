package dev.klingdsl.client.take;

import dev.klingdsl.client.bookkeeping.PurchaseFactory;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.submit.Claim;
import dev.klingdsl.client.submit.SubmissionOrder;
import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.store.PurchaseRequest;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** The order of one take of a run: its purchase, the names of its results, and its progress. */
final class TakeOrder implements SubmissionOrder {
    private final TakesRun run;
    private final TakeOrigin origin;
    private final int takesOfStep;
    private final ActionSelector actions;
    private final SubmissionRecorder recorder;
    private final @Nullable KlingException unsendable;
    private final TakeProgress progress;
    private final AtomicBoolean announced = new AtomicBoolean();
    private volatile CompletableFuture<Void> intentEnd = CompletableFuture.completedFuture(null);

    /**
     * Creates the order of a take that has not begun.
     *
     * @param takesOfStep the number of takes of its step
     * @param unsendable why the take cannot be submitted; null when it can
     */
    TakeOrder(
            TakesRun run,
            TakeOrigin origin,
            int takesOfStep,
            ActionSelector actions,
            SubmissionRecorder recorder,
            @Nullable KlingException unsendable) {
        this.run = run;
        this.origin = origin;
        this.takesOfStep = takesOfStep;
        this.actions = actions;
        this.recorder = recorder;
        this.unsendable = unsendable;
        this.progress = new TakeProgress(origin.take());
    }

    TakeProgress progress() {
        return progress;
    }

    TakeId take() {
        return origin.take();
    }

    Instant now() {
        return recorder.now();
    }

    /** Emits an event, unless the take has ended. */
    void emit(JobEvent event) {
        if (!progress.isOver()) {
            run.emit(event);
        }
    }

    /** Returns the names of an entry's results; reserves names when it has none. */
    ResultSlot slot(LedgerEntry entry) {
        return actions.slot(entry, origin, takesOfStep);
    }

    @Override
    public TakeOrigin origin() {
        return origin;
    }

    @Override
    public void checkWanted() {
        if (progress.isOver()) {
            throw ended();
        }
        if (unsendable != null) {
            throw unsendable;
        }
    }

    @Override
    public CompletableFuture<Claim> claim() {
        CompletableFuture<Claim> claim = actions.claim(origin);
        Futures.onEnd(progress.outcome(), () -> claim.completeExceptionally(ended()));
        return claim;
    }

    @Override
    public TakeAction currentAction(@Nullable LedgerEntry repeats) {
        return actions.underClaim(origin, repeats);
    }

    @Override
    public PurchaseRequest purchase(Function<ImageSource, String> urls) {
        return PurchaseFactory.request(
                        PurchaseFactory.purchase(
                                recorder.account(),
                                origin,
                                run.options(),
                                actions.folder().path(),
                                urls),
                        run.options())
                .withUnusable(actions.used());
    }

    @Override
    public TakeAction insteadOf(LedgerEntry standing) {
        return actions.use(standing);
    }

    @Override
    public void releaseNames(LedgerEntry earlier) {
        actions.release(earlier, origin);
    }

    @Override
    public void begin() {
        if (!progress.beginSubmitting()) {
            throw ended();
        }
    }

    @Override
    public void intentOpened(LedgerEntry intent, Consumer<KlingException> giveUp) {
        progress.entry(intent.id());
        // No other take of the run may use the entry.
        actions.use(intent);
        intentEnd = new CompletableFuture<>();
        Futures.onEnd(progress.outcome(), () -> giveUp.accept(ended()));
    }

    @Override
    public void intentClosed() {
        intentEnd.complete(null);
    }

    /** Completes when the ledger has recorded everything that was sent. */
    CompletableFuture<Void> recorded() {
        return intentEnd;
    }

    @Override
    public ResultSlot reserve(LedgerEntry intent) {
        try {
            return actions.reserve(intent, origin, takesOfStep);
        } catch (RuntimeException e) {
            progress.submittedNothing();
            throw e;
        }
    }

    @Override
    public void sending() {
        if (!announced.getAndSet(true)) {
            emit(new JobEvent.Submitting(take(), now()));
        }
    }

    @Override
    public void createdNothing() {
        progress.submittedNothing();
    }

    @Override
    public void resolving(LedgerEntry entry, Runnable giveUp) {
        if (entry.state() instanceof SubmissionState.InDoubt doubt) {
            progress.inDoubt(entry.id(), doubt.reason());
            emit(new JobEvent.InDoubt(take(), now(), entry.id(), doubt.reason()));
        } else {
            progress.inDoubt(entry.id(), "another process is submitting it");
        }
        Futures.onEnd(progress.outcome(), giveUp);
    }

    @Override
    public void resolvedAsNothing() {
        progress.resolvedAsNothing();
    }

    @Override
    public void refusedForAll(KlingException reason) {
        run.refused(reason);
    }

    @Override
    public void uploading(Path image) {
        emit(new JobEvent.Uploading(take(), now(), image));
    }

    private CancelledException ended() {
        return new CancelledException("'" + take() + "' was not submitted: the run has ended");
    }
}
