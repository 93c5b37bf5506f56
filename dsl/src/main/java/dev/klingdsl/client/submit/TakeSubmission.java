package dev.klingdsl.client.submit;

import dev.klingdsl.api.SubmitGuard;
import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.client.bookkeeping.PurchaseFactory;
import dev.klingdsl.client.take.TakeContext;
import dev.klingdsl.error.BadRequestException;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.OpenResult;
import dev.klingdsl.ledger.store.PurchaseRequest;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.RunOptions;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Sends one take: written down in the ledger and beside its results before anything leaves, and after the answer. One
 * step follows the other.
 */
public final class TakeSubmission implements SubmitGuard {
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(200);

    private final Workshop workshop;
    private final TakeContext take;
    private final @Nullable LedgerEntry repeats;
    private final Attempt attempt;
    private volatile Map<ImageSource, String> urls = Map.of();
    private volatile @Nullable PurchaseClaim claim;
    private volatile @Nullable ResultSlot slot;
    private volatile @Nullable Decision instead;

    /**
     * Creates a submission of which nothing has happened yet.
     *
     * @param repeats the one that came to nothing and is repeated; null for a first one
     */
    public TakeSubmission(Workshop workshop, TakeContext take, @Nullable LedgerEntry repeats) {
        this.workshop = workshop;
        this.take = take;
        this.repeats = repeats;
        this.attempt = new Attempt(workshop.books());
    }

    /** Fails when there is no job, for certain. */
    public CompletableFuture<Sent> send() {
        TakeOrigin origin = take.origin();
        return workshop.uploads()
                .urls(
                        origin.request(),
                        origin.imageHashes(),
                        image -> take.emit(new JobEvent.Uploading(origin.take(), workshop.now(), image)))
                .thenCompose(known -> workshop.submissions().pass(() -> {
                    urls = known;
                    return take.progress().isOver()
                            ? CompletableFuture.failedFuture(ended())
                            : workshop.submit(origin.request(), known::get, this)
                                    .whenComplete((accepted, failure) -> spread(failure));
                }))
                .handleAsync(this::finish, workshop.scheduler());
    }

    /** Before the next take gets its turn: what is refused to one is refused to all. */
    private void spread(@Nullable Throwable failure) {
        KlingException reason = failure == null ? null : InternalErrorException.unwrap(failure);
        if (reason instanceof CredentialsException || reason instanceof TokenRejectedException) {
            take.run().refused().accept(reason);
        }
    }

    /** Each sending is written down before it is made. */
    @Override
    public CompletableFuture<Void> ask() {
        return CompletableFuture.supplyAsync(this::prepare, workshop.scheduler())
                .thenCompose(ready -> ready
                        ? CompletableFuture.completedFuture(null)
                        : workshop.scheduler().after(UNTIL_NEXT_LOOK).thenCompose(reached -> ask()));
    }

    /** Returns false while somebody else is about to learn what becomes of the same purchase. */
    private boolean prepare() {
        if (take.progress().isOver()) {
            throw ended();
        }
        if (claim == null) {
            claim = take.decider().claim(take.origin()).orElse(null);
        }
        if (claim == null) {
            return false;
        }
        if (!take.progress().beginSubmitting()) {
            throw ended();
        }
        try {
            LedgerEntry opened = opened();
            take.progress().entry(opened.id());
            slot = take.decider().reserve(opened, take.origin(), take.takesOfStep());
            attempt.confirm();
        } catch (RuntimeException e) {
            createdNothing();
            throw e;
        }
        take.submitting();
        return true;
    }

    private LedgerEntry opened() {
        LedgerEntry before = attempt.entry();
        if (before != null) {
            return before;
        }
        Decision decision =
                repeats == null ? take.decider().decideForGood(take.origin()) : new Decision.Submit(repeats);
        if (decision instanceof Decision.Submit) {
            OpenResult opening = attempt.open(order(), repeats);
            decision = take.decider().use(opening.entry());
            if (opening instanceof OpenResult.Opened) {
                return opening.entry();
            }
        }
        instead = decision;
        throw ended();
    }

    private PurchaseRequest order() {
        RunOptions options = take.run().options();
        Purchase purchase = PurchaseFactory.purchase(
                workshop.books().account(),
                take.origin(),
                options,
                take.decider().folder().path(),
                image -> Objects.requireNonNull(urls.get(image)));
        return PurchaseFactory.order(purchase, options)
                .withUnusable(take.decider().used());
    }

    @Override
    public void createdNothing() {
        ResultSlot unused = slot;
        slot = null;
        try {
            if (unused != null) {
                unused.release();
            }
        } finally {
            take.progress().submittedNothing();
        }
    }

    private Sent finish(@Nullable SubmitResponse accepted, @Nullable Throwable failure) {
        try {
            Decision other = instead;
            if (other != null) {
                return new Sent.Otherwise(other);
            }
            return accepted == null
                    ? failed(InternalErrorException.unwrap(Objects.requireNonNull(failure)))
                    : made(accepted, Objects.requireNonNull(slot));
        } finally {
            PurchaseClaim held = claim;
            if (held != null) {
                held.close();
            }
        }
    }

    private Sent made(SubmitResponse accepted, ResultSlot reserved) {
        var at = workshop.now();
        take.emit(new JobEvent.Submitted(take.origin().take(), at, accepted.id(), accepted.traceId()));
        KlingException unnoted = null;
        try {
            LedgerEntry unused = attempt.accepted(accepted);
        } catch (LedgerException e) {
            unnoted = e;
        }
        try {
            reserved.update(reserved.sidecar().submitted(accepted.id(), accepted.traceId(), at));
        } catch (ResultException e) {
            // The job is paid for: its files are fetched all the same, and the last sidecar may still be written.
            unnoted = unnoted == null ? e : unnoted;
        }
        return new Sent.Made(accepted, reserved, unnoted);
    }

    private Sent failed(KlingException reason) {
        LedgerEntry entry = attempt.failed(reason);
        if (reason instanceof BadRequestException) {
            workshop.uploads().forget(take.origin().request(), take.origin().imageHashes());
        }
        if (entry == null || entry.state().name() != SubmissionStatus.IN_DOUBT) {
            throw reason;
        }
        return new Sent.Otherwise(new Decision.Settle(entry));
    }

    private CancelledException ended() {
        return new CancelledException("'" + take.origin().take() + "' was not submitted: the run has ended");
    }
}
