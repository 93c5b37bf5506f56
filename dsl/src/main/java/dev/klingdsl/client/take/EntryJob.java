package dev.klingdsl.client.take;

import dev.klingdsl.client.submit.Reviews;
import dev.klingdsl.client.submit.Workshop;
import dev.klingdsl.concurrent.CancellableWait;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionStatus;

import java.util.concurrent.CompletableFuture;

/** Leads a submission that the ledger knows to its job. */
public record EntryJob(Workshop workshop, LedgerEntry entry) {

    public CompletableFuture<Job> start() {
        CompletableFuture<LedgerEntry> settling = workshop.settler().settle(entry.id());
        CancellableWait<Job> wait = new CancellableWait<>();
        CompletableFuture<Job> job = wait.forEndOf(settling.thenApply(this::follow), workshop.tracker()::forget);
        // Nobody looks for a submission that nobody waits for.
        var unused = job.whenComplete((followed, failure) -> settling.cancel(false));
        return job;
    }

    private Job follow(LedgerEntry settled) {
        String jobId = settled.uniqueId();
        if (jobId != null) {
            return workshop.follow(new Submission(
                    jobId, EntryTakes.origin(settled).request(), settled.openedAt(), EntryTakes.traceId(settled)));
        }
        throw settled.state().name() == SubmissionStatus.NEEDS_REVIEW
                ? Reviews.of(settled)
                : new LedgerException("submission " + settled.id() + " came to nothing, so it has no job", null);
    }
}
