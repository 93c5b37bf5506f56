package dev.klingdsl.client.submit;

import dev.klingdsl.api.SubmitGuard;
import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.client.bookkeeping.PurchaseFactory;
import dev.klingdsl.client.take.EntryTakes;
import dev.klingdsl.error.BadRequestException;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.PurchaseRequest;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.result.TakeOrigin;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends one request that belongs to no plan, and finds out what became of it when its answer is lost. */
public final class DirectSubmission implements SubmitGuard {
    private final Workshop workshop;
    private final Runnable check;
    private final TakeOrigin origin;
    private final @Nullable LedgerEntry repeats;
    private final Attempt attempt;
    private volatile Map<ImageSource, String> urls = Map.of();

    private DirectSubmission(Workshop workshop, Runnable check, TakeOrigin origin, @Nullable LedgerEntry repeats) {
        this.workshop = workshop;
        this.check = check;
        this.origin = origin;
        this.repeats = repeats;
        this.attempt = new Attempt(workshop.books());
    }

    /**
     * Submits a request.
     *
     * @param check throws when nothing may be sent any more
     */
    public static CompletableFuture<Submission> submit(Workshop workshop, VideoRequest request, Runnable check) {
        return CompletableFuture.supplyAsync(
                        () -> TakeOrigin.of("submit", Map.of(), new TakeId("request", 1), request),
                        workshop.scheduler())
                .thenCompose(origin -> new DirectSubmission(workshop, check, origin, null).send());
    }

    private CompletableFuture<Submission> send() {
        return workshop.uploads()
                .urls(origin.request(), origin.imageHashes(), image -> {})
                .thenCompose(known -> workshop.submissions().pass(() -> {
                    urls = known;
                    return workshop.submit(origin.request(), known::get, this);
                }))
                .handle(Answer::new)
                .thenComposeAsync(this::finish, workshop.scheduler());
    }

    /** Each sending is written down before it is made. */
    @Override
    public CompletableFuture<Void> ask() {
        return CompletableFuture.runAsync(
                () -> {
                    check.run();
                    if (attempt.entry() == null) {
                        open();
                    }
                    attempt.confirm();
                    // Whoever cancels and then finds no entry must be sure that nothing is sent.
                    check.run();
                },
                workshop.scheduler());
    }

    private void open() {
        PurchaseRequest order = PurchaseRequest.of(PurchaseFactory.purchase(
                        workshop.books().account(), origin, image -> Objects.requireNonNull(urls.get(image))))
                .withFresh(true);
        var opening = attempt.open(order, repeats);
        if (attempt.entry() == null) {
            throw new CancelledException("nothing was submitted: another process submits the same again already, as "
                    + opening.entry().id());
        }
    }

    private CompletableFuture<Submission> finish(Answer answer) {
        SubmitResponse accepted = answer.accepted();
        if (accepted != null) {
            LedgerEntry unused = attempt.accepted(accepted);
            return CompletableFuture.completedFuture(submission(accepted.id(), accepted.traceId()));
        }
        KlingException reason = InternalErrorException.unwrap(Objects.requireNonNull(answer.failure()));
        LedgerEntry entry = attempt.failed(reason);
        if (reason instanceof BadRequestException) {
            workshop.uploads().forget(origin.request(), origin.imageHashes());
        }
        if (entry == null || entry.state().name() != SubmissionStatus.IN_DOUBT) {
            return CompletableFuture.failedFuture(reason);
        }
        return workshop.settler()
                .settle(entry.id())
                .handle((settled, end) -> Optional.ofNullable(settled))
                .thenCompose(settled -> settled(settled, reason));
    }

    private CompletableFuture<Submission> settled(Optional<LedgerEntry> outcome, KlingException reason) {
        if (outcome.isEmpty()) {
            // Still in doubt, for a reason that matters less than how it came to be.
            return CompletableFuture.failedFuture(reason);
        }
        LedgerEntry entry = outcome.get();
        String jobId = entry.uniqueId();
        if (jobId != null) {
            return CompletableFuture.completedFuture(submission(jobId, EntryTakes.traceId(entry)));
        }
        if (entry.state().name() == SubmissionStatus.NEEDS_REVIEW) {
            return CompletableFuture.failedFuture(Reviews.of(entry));
        }
        return repeats == null
                ? new DirectSubmission(workshop, check, origin, entry).send()
                : CompletableFuture.failedFuture(new LedgerException(
                        "the request was sent twice, and both times the answer was lost and the service made nothing of"
                                + " it; try again later",
                        reason));
    }

    private Submission submission(String jobId, @Nullable String traceId) {
        return new Submission(jobId, origin.request(), workshop.now(), traceId);
    }

    /** One of both is there. */
    private record Answer(
            @Nullable SubmitResponse accepted, @Nullable Throwable failure) {}
}
