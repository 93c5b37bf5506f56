package dev.klingdsl.client.take;

import dev.klingdsl.client.bookkeeping.EntryOrigin;
import dev.klingdsl.client.submit.SubmissionResult;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.run.TakeAction;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.run.TakeState;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Carries out the action of one take: submits it if necessary, then hands its job to {@link JobFlow}. */
final class TakeFlow {
    private final RunServices services;
    private final TakesRun run;
    private final TakeOrder order;
    private final TakeProgress progress;

    TakeFlow(RunServices services, TakesRun run, TakeOrder order) {
        this.services = services;
        this.run = run;
        this.order = order;
        this.progress = order.progress();
    }

    TakeProgress progress() {
        return progress;
    }

    /** Completes once the event of the outcome is emitted, and the ledger has recorded everything that was sent. */
    CompletableFuture<TakeOutcome> done() {
        return progress.outcome()
                .thenCompose(outcome -> order.recorded().thenApply(recorded -> outcome))
                .thenApply(outcome -> {
                    if (outcome.error() != null) {
                        run.emit(new JobEvent.TakeFailed(order.take(), order.now(), outcome.jobId(), outcome.error()));
                    }
                    return outcome;
                });
    }

    void start(TakeAction action) {
        CompletableFuture.completedFuture(action)
                .thenComposeAsync(first -> services.submissions().carryOut(order, first), services.scheduler())
                .thenAcceptAsync(this::goOn, services.scheduler())
                .exceptionally(failure -> {
                    failed(InternalErrorException.unwrap(failure));
                    return null;
                });
    }

    private void goOn(SubmissionResult result) {
        if (result instanceof SubmissionResult.Accepted accepted) {
            Submission job = accepted.job();
            order.emit(new JobEvent.Submitted(order.take(), order.now(), job.id(), job.traceId()));
            follow(job, accepted.entry(), Objects.requireNonNull(accepted.slot()), accepted.unrecorded());
        } else if (result instanceof SubmissionResult.Unresolved unresolved) {
            progress.entry(unresolved.entry().id());
            progress.end(TakeState.IN_DOUBT, null, unresolved.reason());
        } else {
            standing(((SubmissionResult.Standing) result).action());
        }
    }

    private void standing(TakeAction action) {
        LedgerEntry entry = Objects.requireNonNull(action.entry());
        progress.entry(entry.id());
        switch (action.kind()) {
            case REUSE -> reuse(entry, action);
            case REVIEW -> progress.end(TakeState.NEEDS_REVIEW, null, entry.review());
            default -> reattach(entry);
        }
    }

    private void reuse(LedgerEntry entry, TakeAction action) {
        String jobId = String.valueOf(entry.uniqueId());
        progress.accepted(jobId, null);
        var file = action.files().get(0);
        order.emit(new JobEvent.Reused(order.take(), order.now(), jobId, file));
        try {
            ResultSlot slot = order.slot(entry);
            services.sinks().deliver(order.origin(), slot.sidecarFile(), jobId, action.files());
            progress.end(TakeState.REUSED, file, null);
        } catch (ResultException e) {
            progress.end(TakeState.FAILED, file, e);
        }
    }

    private void reattach(LedgerEntry entry) {
        String jobId = String.valueOf(entry.uniqueId());
        order.emit(new JobEvent.Reattached(order.take(), order.now(), jobId));
        follow(EntryOrigin.job(entry, order.origin().request()), entry.id(), order.slot(entry), null);
    }

    private void follow(Submission job, String entry, ResultSlot slot, @Nullable KlingException unrecorded) {
        progress.entry(entry);
        progress.accepted(job.id(), unrecorded);
        if (run.options().submitOnly()) {
            progress.end(TakeState.SUBMITTED, null, null);
        } else {
            new JobFlow(services, order, slot, job).start();
        }
    }

    private void failed(KlingException reason) {
        if (progress.isAccepted()) {
            // The job is paid for, and what was recorded stays.
            progress.end(TakeState.FAILED, null, reason);
        } else {
            boolean inDoubt = reason instanceof SubmissionInDoubtException;
            progress.end(inDoubt ? TakeState.IN_DOUBT : TakeState.NOT_SUBMITTED, null, reason);
        }
    }
}
