package dev.klingdsl.client;

import dev.klingdsl.client.TakeOutcome.State;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.result.Origin;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.Sidecar;
import dev.klingdsl.wire.Accepted;
import dev.klingdsl.wire.SendPermit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Leads one take to a job: an earlier run's, or a new one. From there {@link JobFlow} goes on. */
final class TakeFlow implements SendPermit {
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(200);
    private static final Logger LOG = LoggerFactory.getLogger(TakeFlow.class);

    private final Workshop workshop;
    private final RunContext run;
    private final Origin origin;
    private final int takesOfStep;
    private final TakeProgress progress;
    private volatile @Nullable ResultSlot slot;
    private volatile @Nullable PurchaseClaim claim;
    private volatile @Nullable Decision instead;
    private boolean announced;

    TakeFlow(Workshop workshop, RunContext run, Origin origin, int takesOfStep) {
        this.workshop = workshop;
        this.run = run;
        this.origin = origin;
        this.takesOfStep = takesOfStep;
        this.progress = new TakeProgress(origin.take());
    }

    TakeProgress progress() {
        return progress;
    }

    /** Returns the outcome, once its event is on its way. */
    CompletableFuture<TakeOutcome> done() {
        return progress.outcome().thenApply(outcome -> {
            if (outcome.error() != null) {
                run.events().emit(new JobEvent.TakeFailed(take(), workshop.now(), outcome.jobId(), outcome.error()));
            }
            return outcome;
        });
    }

    void start(Decision decision) {
        try {
            if (decision instanceof Decision.Reuse reuse) {
                workshop.scheduler().execute(() -> reuse(reuse));
            } else if (decision instanceof Decision.Reattach reattach) {
                reattach(reattach.slot());
            } else if (decision instanceof Decision.LeaveInDoubt doubt) {
                progress.end(State.IN_DOUBT, null, inDoubt(doubt.slot()));
            } else {
                submit();
            }
        } catch (RuntimeException e) {
            progress.end(State.NOT_SUBMITTED, null, UnforeseenException.unwrap(e));
        }
    }

    private void reuse(Decision.Reuse reuse) {
        String jobId = String.valueOf(reuse.slot().sidecar().jobId());
        progress.accepted(jobId, null);
        var file = reuse.files().get(0);
        run.events().emit(new JobEvent.Reused(take(), workshop.now(), jobId, file));
        try {
            workshop.deliveries().deliver(reuse.slot(), jobId, reuse.files());
            progress.end(State.REUSED, file, null);
        } catch (ResultException e) {
            progress.end(State.FAILED, file, e);
        }
    }

    private void reattach(ResultSlot earlier) {
        Sidecar sidecar = earlier.sidecar();
        String jobId = String.valueOf(sidecar.jobId());
        run.events().emit(new JobEvent.Reattached(take(), workshop.now(), jobId));
        var at = sidecar.submittedAt() == null ? workshop.now() : sidecar.submittedAt();
        follow(new Submission(jobId, origin.request(), at, sidecar.traceId()), earlier, null);
    }

    private SubmissionInDoubtException inDoubt(ResultSlot earlier) {
        return new SubmissionInDoubtException(
                "an earlier run was about to submit the same and left no answer in " + earlier.sidecarFile());
    }

    private void submit() {
        var request = origin.request();
        if (progress.isOver()) {
            return;
        }
        var unused = workshop.uploads()
                .urls(
                        request,
                        origin.imageHashes(),
                        image -> emit(new JobEvent.Uploading(take(), workshop.now(), image)))
                .thenCompose(urls -> workshop.submissions().pass(() -> {
                    if (progress.isOver()) {
                        return CompletableFuture.<Accepted>failedFuture(ended());
                    }
                    return workshop.submit(request, urls::get, this);
                }))
                .handle((accepted, failure) -> {
                    Decision other = instead;
                    if (other != null) {
                        start(other);
                    } else if (failure != null) {
                        notAccepted(UnforeseenException.unwrap(failure));
                    } else {
                        accepted(accepted, Objects.requireNonNull(slot));
                    }
                    return accepted;
                })
                .exceptionally(failure -> {
                    // Accepted or not, what was noted stays.
                    progress.end(State.FAILED, null, UnforeseenException.unwrap(failure));
                    return null;
                })
                .thenRun(this::giveBackClaim);
    }

    /** Each sending is noted on disk before it is made. */
    @Override
    public CompletableFuture<Void> ask() {
        if (progress.isOver()) {
            return CompletableFuture.failedFuture(ended());
        }
        claim = run.decider().claim(origin).orElse(null);
        if (claim == null) {
            return workshop.scheduler().after(UNTIL_NEXT_LOOK).thenCompose(reached -> ask());
        }
        if (!progress.beginSubmitting()) {
            return CompletableFuture.failedFuture(ended());
        }
        try {
            Decision decision = run.decider().decideForGood(origin);
            if (!(decision instanceof Decision.Submit)) {
                instead = decision;
                createdNothing();
                return CompletableFuture.failedFuture(ended());
            }
            slot = run.decider().reserve(origin, takesOfStep, firstSidecar());
        } catch (RuntimeException e) {
            createdNothing();
            throw e;
        }
        if (!announced) {
            announced = true;
            emit(new JobEvent.Submitting(take(), workshop.now()));
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void createdNothing() {
        ResultSlot unused = slot;
        slot = null;
        try {
            if (unused != null) {
                run.decider().release(unused);
            }
        } finally {
            giveBackClaim();
            progress.submittedNothing();
        }
    }

    private void giveBackClaim() {
        PurchaseClaim held = claim;
        claim = null;
        if (held != null) {
            held.close();
        }
    }

    private CancelledException ended() {
        return new CancelledException("'" + take() + "' was not submitted: the run has ended");
    }

    private Sidecar firstSidecar() {
        return Sidecar.submitting(workshop.account().toString(), workshop.sandbox());
    }

    private void accepted(Accepted accepted, ResultSlot reserved) {
        var at = workshop.now();
        LOG.debug("Job {} (trace_id {}): accepted for {}", accepted.id(), accepted.traceId(), take());
        emit(new JobEvent.Submitted(take(), at, accepted.id(), accepted.traceId()));
        KlingException unnoted = null;
        try {
            reserved.update(reserved.sidecar().submitted(accepted.id(), accepted.traceId(), at));
        } catch (ResultException e) {
            // The job is paid for: its files are fetched all the same, and the last sidecar may still be written.
            LOG.warn(
                    "Job {} (trace_id {}): accepted but not noted: {}",
                    accepted.id(),
                    accepted.traceId(),
                    e.getMessage());
            unnoted = e;
        }
        giveBackClaim();
        follow(new Submission(accepted.id(), origin.request(), at, accepted.traceId()), reserved, unnoted);
    }

    private void follow(Submission submission, ResultSlot at, @Nullable KlingException unnoted) {
        progress.accepted(submission.id(), unnoted);
        if (run.options().await()) {
            new JobFlow(workshop, run, progress, at, submission).start();
        } else {
            progress.end(State.SUBMITTED, null, unnoted);
        }
    }

    private void notAccepted(KlingException reason) {
        if (reason instanceof SubmissionInDoubtException) {
            progress.end(State.IN_DOUBT, null, reason);
            return;
        }
        progress.end(State.NOT_SUBMITTED, null, reason);
        if (reason instanceof CredentialsException || reason instanceof TokenRejectedException) {
            run.refused().accept(reason);
        }
    }

    private void emit(JobEvent event) {
        if (!progress.isOver()) {
            run.events().emit(event);
        }
    }

    private TakeId take() {
        return origin.take();
    }
}
