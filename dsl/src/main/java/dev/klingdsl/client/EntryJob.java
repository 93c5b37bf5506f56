package dev.klingdsl.client;

import dev.klingdsl.job.Job;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.StateName;

import java.util.concurrent.CompletableFuture;

/** Leads a submission that the ledger knows to its job. */
record EntryJob(Workshop workshop, Entry entry) {

    CompletableFuture<Job> start() {
        CompletableFuture<Entry> settling = workshop.settler().settle(entry.id());
        Wait<Job> wait = new Wait<>();
        CompletableFuture<Job> job = wait.forEndOf(settling.thenApply(this::follow), workshop.tracker()::forget);
        // Nobody looks for a submission that nobody waits for.
        var unused = job.whenComplete((followed, failure) -> settling.cancel(false));
        return job;
    }

    private Job follow(Entry settled) {
        String jobId = settled.uniqueId();
        if (jobId != null) {
            return workshop.follow(new Submission(
                    jobId, EntryTakes.origin(settled).request(), settled.openedAt(), EntryTakes.traceId(settled)));
        }
        throw settled.state().name() == StateName.NEEDS_REVIEW
                ? Reviews.of(settled)
                : new LedgerException("submission " + settled.id() + " came to nothing, so it has no job", null);
    }
}
