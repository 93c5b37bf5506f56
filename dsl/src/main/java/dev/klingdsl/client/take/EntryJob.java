package dev.klingdsl.client.take;

import dev.klingdsl.client.bookkeeping.EntryOrigin;
import dev.klingdsl.client.download.JobFollower;
import dev.klingdsl.client.reconcile.Reconciler;
import dev.klingdsl.concurrent.CancellableWait;
import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.job.Job;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionStatus;

import java.util.concurrent.CompletableFuture;

/** Resolves a submission in the ledger and follows its job. */
public record EntryJob(Reconciler reconciler, JobFollower jobs, LedgerEntry entry) {

    public CompletableFuture<Job> start() {
        CompletableFuture<LedgerEntry> resolution = reconciler.resolve(entry.id());
        CancellableWait<Job> wait = new CancellableWait<>();
        CompletableFuture<Job> job = wait.forEndOf(resolution.thenApply(this::follow), jobs::forget);
        // A submission without a waiting caller is not resolved.
        Futures.onEnd(job, () -> resolution.cancel(false));
        return job;
    }

    private Job follow(LedgerEntry resolved) {
        if (resolved.uniqueId() != null) {
            return jobs.follow(EntryOrigin.job(resolved));
        }
        throw resolved.state().status() == SubmissionStatus.NEEDS_REVIEW
                ? resolved.review()
                : new LedgerException("submission " + resolved.id() + " came to nothing, so it has no job", null);
    }
}
