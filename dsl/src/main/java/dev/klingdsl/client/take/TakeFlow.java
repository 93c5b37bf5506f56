package dev.klingdsl.client.take;

import dev.klingdsl.client.download.JobFlow;
import dev.klingdsl.client.submit.Decision;
import dev.klingdsl.client.submit.Reviews;
import dev.klingdsl.client.submit.Sent;
import dev.klingdsl.client.submit.TakeSubmission;
import dev.klingdsl.client.submit.Workshop;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.run.TakeOutcome.State;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Leads one take to a job: an earlier one, or a new one. From there {@link JobFlow} goes on. */
final class TakeFlow {
    private final Workshop workshop;
    private final RunContext run;
    private final TakeContext take;
    private final TakeProgress progress;
    private final @Nullable KlingException unsendable;
    private volatile boolean repeated;

    /**
     * Creates a flow that has not started.
     *
     * @param unsendable why nothing can be submitted for it; null when it can
     */
    public TakeFlow(Workshop workshop, TakeContext take, @Nullable KlingException unsendable) {
        this.workshop = workshop;
        this.run = take.run();
        this.take = take;
        this.progress = take.progress();
        this.unsendable = unsendable;
    }

    public TakeProgress progress() {
        return progress;
    }

    /** Returns the outcome, once its event is on its way. */
    public CompletableFuture<TakeOutcome> done() {
        return progress.outcome().thenApply(outcome -> {
            if (outcome.error() != null) {
                run.events().emit(new JobEvent.TakeFailed(take(), workshop.now(), outcome.jobId(), outcome.error()));
            }
            return outcome;
        });
    }

    public void start(Decision decision) {
        workshop.scheduler().execute(() -> {
            try {
                go(decision);
            } catch (RuntimeException e) {
                progress.end(State.NOT_SUBMITTED, null, InternalErrorException.unwrap(e));
            }
        });
    }

    private void go(Decision decision) {
        if (decision instanceof Decision.Reuse reuse) {
            reuse(reuse);
        } else if (decision instanceof Decision.Reattach reattach) {
            reattach(reattach.entry());
        } else if (decision instanceof Decision.Settle settle) {
            settle(settle.entry());
        } else if (decision instanceof Decision.Review review) {
            progress.entry(review.entry().id());
            progress.end(State.NEEDS_REVIEW, null, Reviews.of(review.entry()));
        } else if (unsendable != null) {
            progress.end(State.NOT_SUBMITTED, null, unsendable);
        } else {
            submit(((Decision.Submit) decision).repeats());
        }
    }

    private void reuse(Decision.Reuse reuse) {
        String jobId = String.valueOf(reuse.entry().uniqueId());
        progress.entry(reuse.entry().id());
        progress.accepted(jobId, null);
        var file = reuse.files().get(0);
        run.events().emit(new JobEvent.Reused(take(), workshop.now(), jobId, file));
        try {
            ResultSlot slot = take.decider().slot(reuse.entry(), take.origin(), take.takesOfStep());
            workshop.deliveries().deliver(take.origin(), slot.sidecarFile(), jobId, reuse.files());
            progress.end(State.REUSED, file, null);
        } catch (ResultException e) {
            progress.end(State.FAILED, file, e);
        }
    }

    private void reattach(LedgerEntry entry) {
        String jobId = String.valueOf(entry.uniqueId());
        progress.entry(entry.id());
        run.events().emit(new JobEvent.Reattached(take(), workshop.now(), jobId));
        ResultSlot slot = take.decider().slot(entry, take.origin(), take.takesOfStep());
        List<String> traces = entry.traceIds();
        String trace = traces.isEmpty() ? null : traces.get(traces.size() - 1);
        follow(new Submission(jobId, take.origin().request(), entry.openedAt(), trace), slot, null);
    }

    /** Somebody else may be waiting for the answer, or nobody knows it any more: then it is looked for. */
    private void settle(LedgerEntry entry) {
        progress.entry(entry.id());
        if (entry.state() instanceof SubmissionState.InDoubt doubt) {
            progress.inDoubt(doubt.reason());
            take.emit(new JobEvent.InDoubt(take(), workshop.now(), entry.id(), doubt.reason()));
        } else {
            progress.inDoubt("another process is submitting it");
        }
        CompletableFuture<LedgerEntry> wait = workshop.settler().settle(entry.id());
        var unusedEnd = progress.outcome().thenRun(() -> wait.cancel(false));
        var unused = wait.handleAsync(
                (settled, failure) -> {
                    if (failure == null) {
                        settled(settled);
                    } else {
                        progress.end(State.IN_DOUBT, null, InternalErrorException.unwrap(failure));
                    }
                    return settled;
                },
                workshop.scheduler());
    }

    private void settled(LedgerEntry entry) {
        Decision decision = Decision.of(entry);
        if (!(decision instanceof Decision.Submit)) {
            start(decision);
            return;
        }
        if (entry.state().name() == SubmissionStatus.ABSENT && repeated) {
            progress.end(
                    State.NOT_SUBMITTED,
                    null,
                    new LedgerException(
                            "'" + take() + "' was sent twice, and both times the answer was lost and the service made"
                                    + " nothing of it; run the same again later",
                            null));
            return;
        }
        repeated = true;
        try {
            progress.settledAsNothing();
            start(decision);
        } catch (RuntimeException e) {
            progress.end(State.NOT_SUBMITTED, null, InternalErrorException.unwrap(e));
        }
    }

    private void submit(@Nullable LedgerEntry repeats) {
        if (progress.isOver()) {
            return;
        }
        if (repeats != null) {
            take.decider().release(repeats, take.origin());
        }
        var unused = new TakeSubmission(workshop, take, repeats)
                .send()
                .handleAsync(
                        (sent, failure) -> {
                            if (failure != null) {
                                notAccepted(InternalErrorException.unwrap(failure));
                            } else if (sent instanceof Sent.Made made) {
                                var answer = made.answer();
                                var at = workshop.now();
                                follow(
                                        new Submission(
                                                answer.id(), take.origin().request(), at, answer.traceId()),
                                        made.slot(),
                                        made.unnoted());
                            } else {
                                start(((Sent.Otherwise) sent).decision());
                            }
                            return sent;
                        },
                        workshop.scheduler())
                .exceptionally(failure -> {
                    // Accepted or not, what was noted stays.
                    progress.end(State.FAILED, null, InternalErrorException.unwrap(failure));
                    return null;
                });
    }

    private void follow(Submission submission, ResultSlot at, @Nullable KlingException unnoted) {
        progress.accepted(submission.id(), unnoted);
        if (run.options().submitOnly()) {
            progress.end(State.SUBMITTED, null, null);
        } else {
            new JobFlow(workshop, take, at, submission).start();
        }
    }

    private void notAccepted(KlingException reason) {
        State state = reason instanceof SubmissionInDoubtException ? State.IN_DOUBT : State.NOT_SUBMITTED;
        progress.end(state, null, reason);
    }

    private TakeId take() {
        return take.origin().take();
    }
}
