package dev.klingdsl.client.submit;

import dev.klingdsl.api.SubmitApi;
import dev.klingdsl.api.SubmitTurn;
import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.reconcile.Reconciler;
import dev.klingdsl.client.submit.SubmissionStage.Answered;
import dev.klingdsl.client.submit.SubmissionStage.Claimed;
import dev.klingdsl.client.submit.SubmissionStage.Instead;
import dev.klingdsl.client.submit.SubmissionStage.Intent;
import dev.klingdsl.client.submit.SubmissionStage.Ready;
import dev.klingdsl.client.submit.SubmissionStage.Recorded;
import dev.klingdsl.client.submit.SubmissionStage.Uploaded;
import dev.klingdsl.concurrent.AsyncSemaphore;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.BadRequestException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.OpenResult;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.run.ClientObserver;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The only code that submits paid requests, in the order of its steps: upload, claim, record the intent, send, record
 * the response. When the response is lost, the outcome is reconciled with the service, and the request is sent again,
 * once, only when it certainly created no job. Thread-safe; one per client.
 */
public final class SubmissionFlow {
    private final ImageUploads uploads;
    private final SubmitApi api;
    private final SubmissionRecorder recorder;
    private final Reconciler reconciler;
    private final ClientObserver observer;
    private final Scheduler scheduler;
    private final AsyncSemaphore parallel = new AsyncSemaphore(SubmitApi.PARALLEL);

    public SubmissionFlow(
            ImageUploads uploads,
            SubmitApi api,
            SubmissionRecorder recorder,
            Reconciler reconciler,
            ClientObserver observer,
            Scheduler scheduler) {
        this.uploads = uploads;
        this.api = api;
        this.recorder = recorder;
        this.reconciler = reconciler;
        this.observer = observer;
        this.scheduler = scheduler;
    }

    /**
     * Carries out an action until there is a job or another entry that stands for it. Fails when certainly nothing was
     * paid for.
     */
    public CompletableFuture<SubmissionResult> carryOut(SubmissionOrder order, TakeAction action) {
        return carryOut(order, action, false);
    }

    private CompletableFuture<SubmissionResult> carryOut(SubmissionOrder order, TakeAction action, boolean repeated) {
        return switch (action.kind()) {
            case SUBMIT -> submit(order, action.entry(), repeated);
            case RESOLVE -> resolve(order, entry(action), repeated);
            case REUSE, FOLLOW, REVIEW -> CompletableFuture.completedFuture(new SubmissionResult.Standing(action));
        };
    }

    private CompletableFuture<SubmissionResult> submit(
            SubmissionOrder order, @Nullable LedgerEntry repeats, boolean repeated) {
        order.checkWanted();
        if (repeats != null) {
            order.releaseNames(repeats);
        }
        return upload(order)
                .thenCompose(uploaded -> parallel.pass(() -> buy(uploaded, repeats)))
                .thenComposeAsync(
                        result -> result instanceof SubmissionResult.Standing standing
                                ? carryOut(order, standing.action(), repeated)
                                : CompletableFuture.completedFuture(result),
                        scheduler);
    }

    // 1. Upload the images.

    private CompletableFuture<Uploaded> upload(SubmissionOrder order) {
        return uploads.urls(order.origin().request(), order.origin().imageHashes(), order::uploading)
                .thenApply(urls -> new Uploaded(order, urls));
    }

    private CompletableFuture<SubmissionResult> buy(Uploaded uploaded, @Nullable LedgerEntry repeats) {
        SubmissionOrder order = uploaded.order();
        order.checkWanted();
        return order.claim()
                .thenCompose(claim -> turn(uploaded, claim)
                        .thenApplyAsync(claimed -> recordIntent(claimed, repeats), scheduler)
                        .thenCompose(this::send)
                        .whenComplete((result, failure) -> claim.close()))
                .whenComplete((result, failure) -> spread(order, failure));
    }

    // 2. Claim the purchase, then wait for a turn at the service.

    private CompletableFuture<Claimed> turn(Uploaded uploaded, Claim claim) {
        return api.turn().thenApply(turn -> new Claimed(uploaded, claim, turn));
    }

    // 3. Record the intent durably before anything is sent.

    private Recorded recordIntent(Claimed claimed, @Nullable LedgerEntry repeats) {
        SubmissionOrder order = claimed.order();
        order.checkWanted();
        order.begin();
        try {
            Recorded recorded = openIntent(claimed, repeats);
            if (recorded instanceof Instead) {
                order.createdNothing();
            }
            return recorded;
        } catch (RuntimeException e) {
            order.createdNothing();
            throw e;
        }
    }

    private Recorded openIntent(Claimed claimed, @Nullable LedgerEntry repeats) {
        SubmissionOrder order = claimed.order();
        TakeAction now = order.currentAction(repeats);
        return now.isPaid() ? open(claimed, repeats) : new Instead(now);
    }

    private Recorded open(Claimed claimed, @Nullable LedgerEntry repeats) {
        OpenResult opened = recorder.open(claimed.order().purchase(claimed.uploaded()::url), repeats);
        return opened instanceof OpenResult.Opened
                ? new Intent(claimed, opened.entry(), System.nanoTime())
                : new Instead(claimed.order().insteadOf(opened.entry()));
    }

    // 4. Send: again only after a response, or a failure to connect, that proves that nothing was created.
    // created

    private CompletableFuture<SubmissionResult> send(Recorded recorded) {
        if (recorded instanceof Instead instead) {
            return CompletableFuture.completedFuture(new SubmissionResult.Standing(instead.action()));
        }
        Intent intent = (Intent) recorded;
        Instant start = recorder.now();
        AtomicReference<@Nullable SubmitTurn> first =
                new AtomicReference<>(intent.claimed().turn());
        Supplier<CompletableFuture<SubmitTurn>> turns = () -> {
            SubmitTurn turn = first.getAndSet(null);
            return turn == null ? api.turn() : CompletableFuture.completedFuture(turn);
        };
        CompletableFuture<Answered> answer =
                api.retried(() -> turns.get().thenCompose(turn -> sendWithAnyToken(intent, turn)));
        intent.order().intentOpened(intent.entry(), answer::completeExceptionally);
        return answer.handleAsync(
                        (answered, failure) -> failure == null
                                ? accepted(answered, start)
                                : notAccepted(intent, InternalErrorException.unwrap(failure)),
                        scheduler)
                .whenComplete((result, failure) -> intent.order().intentClosed());
    }

    /** Sends again with another token when the service rejects the first one. */
    private CompletableFuture<Answered> sendWithAnyToken(Intent intent, SubmitTurn turn) {
        return sendOnce(intent, turn)
                .exceptionallyCompose(
                        failure -> InternalErrorException.unwrap(failure) instanceof TokenRejectedException rejected
                                ? api.turnAfter(turn, rejected).thenCompose(next -> sendOnce(intent, next))
                                : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<Answered> sendOnce(Intent intent, SubmitTurn turn) {
        return CompletableFuture.supplyAsync(() -> prepare(intent), scheduler)
                .thenCompose(ready -> api.send(
                                turn, intent.claimed().uploaded().json(), new LeaseCheck(recorder, intent.entry()))
                        .thenApply(response -> new Answered(ready, response))
                        .exceptionallyCompose(failure -> {
                            KlingException reason = InternalErrorException.unwrap(failure);
                            if (!isInDoubt(reason)) {
                                createdNothing(ready);
                            }
                            return CompletableFuture.failedFuture(reason);
                        }));
    }

    private Ready prepare(Intent intent) {
        SubmissionOrder order = intent.order();
        order.checkWanted();
        order.begin();
        Ready ready = new Ready(intent, order.reserve(intent.entry()));
        try {
            recorder.confirm(intent.entry());
        } catch (RuntimeException e) {
            createdNothing(ready);
            throw e;
        }
        // A caller that cancels and then finds no entry must be sure that nothing is sent.
        order.checkWanted();
        order.sending();
        return ready;
    }

    private static void createdNothing(Ready ready) {
        try {
            if (ready.slot() != null) {
                ready.slot().release();
            }
        } finally {
            ready.intent().order().createdNothing();
        }
    }

    // 5. Record the response durably before anything follows.

    private SubmissionResult accepted(Answered answered, Instant start) {
        SubmitResponse response = answered.response();
        SubmissionOrder order = answered.ready().intent().order();
        Submission job = new Submission(response.id(), order.origin().request(), recorder.now(), response.traceId());
        observer.submitted(job, Duration.between(start, recorder.now()));
        KlingException unrecorded = null;
        String entry = answered.ready().intent().entry().id();
        try {
            recorder.accepted(entry, job.id(), job.traceId());
        } catch (LedgerException e) {
            unrecorded = e;
        }
        ResultSlot slot = answered.ready().slot();
        try {
            if (slot != null) {
                slot.update(slot.sidecar().submitted(job.id(), job.traceId(), job.at()));
            }
        } catch (ResultException e) {
            // The job is paid for: its files are downloaded nevertheless, and the last sidecar may still be written.
            unrecorded = unrecorded == null ? e : unrecorded;
        }
        return new SubmissionResult.Accepted(job, entry, slot, unrecorded);
    }

    private SubmissionResult notAccepted(Intent intent, KlingException reason) {
        SubmissionOrder order = intent.order();
        observer.notSubmitted(order.origin().request(), reason);
        if (reason instanceof BadRequestException) {
            uploads.forget(order.origin().request(), order.origin().imageHashes());
        }
        return recorder.notAccepted(intent.entry(), reason, intent.elapsed())
                .filter(entry -> entry.state().status() == SubmissionStatus.IN_DOUBT)
                .<SubmissionResult>map(entry -> new SubmissionResult.Standing(TakeAction.of(entry)))
                .orElseThrow(() -> reason);
    }

    // When the response was lost, or another process is waiting for it.

    private CompletableFuture<SubmissionResult> resolve(SubmissionOrder order, LedgerEntry entry, boolean repeated) {
        CompletableFuture<LedgerEntry> resolution = reconciler.resolve(entry.id());
        order.resolving(entry, () -> resolution.cancel(false));
        return resolution
                .handle(Looked::new)
                .thenComposeAsync(
                        looked -> looked.entry() != null
                                ? resolved(order, looked.entry(), repeated)
                                : CompletableFuture.completedFuture(
                                        new SubmissionResult.Unresolved(entry, looked.reason())),
                        scheduler);
    }

    private CompletableFuture<SubmissionResult> resolved(SubmissionOrder order, LedgerEntry entry, boolean repeated) {
        TakeAction action = TakeAction.of(entry);
        if (!action.isPaid()) {
            return carryOut(order, action, repeated);
        }
        if (entry.state().status() == SubmissionStatus.ABSENT && repeated) {
            throw new LedgerException(
                    "'" + order.origin().take() + "' was sent twice, and both times the answer was lost and the service"
                            + " made nothing of it; run the same again later",
                    null);
        }
        order.resolvedAsNothing();
        return carryOut(order, action, true);
    }

    /** Stops the other submissions before their turn when a refusal applies to all of them. */
    private static void spread(SubmissionOrder order, @Nullable Throwable failure) {
        KlingException reason = failure == null ? null : InternalErrorException.unwrap(failure);
        if (reason instanceof CredentialsException || reason instanceof TokenRejectedException) {
            order.refusedForAll(reason);
        }
    }

    private static boolean isInDoubt(KlingException reason) {
        return reason instanceof SubmissionInDoubtException;
    }

    private static LedgerEntry entry(TakeAction action) {
        return Objects.requireNonNull(action.entry());
    }

    /** The result of resolving a submission: the resolved entry, or a failure. */
    private record Looked(
            @Nullable LedgerEntry entry, @Nullable Throwable failure) {
        KlingException reason() {
            return InternalErrorException.unwrap(Objects.requireNonNull(failure));
        }
    }
}
