package dev.klingdsl.client;

import dev.klingdsl.client.TakeOutcome.State;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.StateName;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.result.ResultSlot;
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
    TakeFlow(Workshop workshop, TakeContext take, @Nullable KlingException unsendable) {
        this.workshop = workshop;
        this.run = take.run();
        this.take = take;
        this.progress = take.progress();
        this.unsendable = unsendable;
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
        workshop.scheduler().execute(() -> {
            try {
                go(decision);
            } catch (RuntimeException e) {
                progress.end(State.NOT_SUBMITTED, null, UnforeseenException.unwrap(e));
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

    private void reattach(Entry entry) {
        String jobId = String.valueOf(entry.uniqueId());
        progress.entry(entry.id());
        run.events().emit(new JobEvent.Reattached(take(), workshop.now(), jobId));
        ResultSlot slot = take.decider().slot(entry, take.origin(), take.takesOfStep());
        List<String> traces = entry.traceIds();
        String trace = traces.isEmpty() ? null : traces.get(traces.size() - 1);
        follow(new Submission(jobId, take.origin().request(), entry.openedAt(), trace), slot, null);
    }

    /** Somebody else may be waiting for the answer, or nobody knows it any more: then it is looked for. */
    private void settle(Entry entry) {
        progress.entry(entry.id());
        if (entry.state() instanceof SubmissionState.InDoubt doubt) {
            progress.inDoubt(doubt.reason());
            take.emit(new JobEvent.InDoubt(take(), workshop.now(), entry.id(), doubt.reason()));
        } else {
            progress.inDoubt("another process is submitting it");
        }
        CompletableFuture<Entry> wait = workshop.settler().settle(entry.id());
        var unusedEnd = progress.outcome().thenRun(() -> wait.cancel(false));
        var unused = wait.handleAsync(
                (settled, failure) -> {
                    if (failure == null) {
                        settled(settled);
                    } else {
                        progress.end(State.IN_DOUBT, null, UnforeseenException.unwrap(failure));
                    }
                    return settled;
                },
                workshop.scheduler());
    }

    private void settled(Entry entry) {
        Decision decision = Decision.of(entry);
        if (!(decision instanceof Decision.Submit)) {
            start(decision);
            return;
        }
        if (entry.state().name() == StateName.ABSENT && repeated) {
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
            progress.end(State.NOT_SUBMITTED, null, UnforeseenException.unwrap(e));
        }
    }

    private void submit(@Nullable Entry repeats) {
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
                                notAccepted(UnforeseenException.unwrap(failure));
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
                    progress.end(State.FAILED, null, UnforeseenException.unwrap(failure));
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
