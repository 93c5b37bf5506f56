package dev.klingdsl.client;

import dev.klingdsl.client.bookkeeping.ResubmissionPolicy;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.download.Refetch;
import dev.klingdsl.client.reconcile.TaskImport;
import dev.klingdsl.client.take.EntryJob;
import dev.klingdsl.client.take.EntryTakes;
import dev.klingdsl.client.take.Takes;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.JobOutcome;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.UnknownEntryException;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.run.Run;
import dev.klingdsl.run.RunOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Operations on submissions in the ledger, which do not need the plan that they were made for. Thread-safe. */
public final class Submissions {
    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

    private final ClientContext context;
    private final Starter start;

    Submissions(ClientContext context, Starter start) {
        this.context = context;
        this.start = start;
    }

    /** {@return this account's entries that are still to be resolved, waited for or downloaded, oldest first} */
    public List<LedgerEntry> unfinished() {
        return context.recorder().ledger().unfinished(context.recorder().account());
    }

    /**
     * Finds the submissions of a request: by {@link KlingClient#submit} or a run, in this process or another one on the
     * same ledger. An entry is recorded before the request is sent: when there is none after a call of {@link
     * KlingClient#submit} was cancelled, nothing was sent or will be.
     *
     * @param request entries with an equal {@linkplain VideoRequest#fingerprint() fingerprint} are found; its local
     *     images are read
     * @return this account's entries, in any state, newest first
     * @throws java.io.UncheckedIOException if a local image cannot be read
     */
    public List<LedgerEntry> find(VideoRequest request) {
        return context.recorder()
                .ledger()
                .entries(EntryQuery.all().of(context.recorder().account()).withFingerprint(request.fingerprint()));
    }

    /**
     * Waits until the outcome of a submission is known, and follows its job. Sends nothing. The future completes
     * exceptionally with a {@link dev.klingdsl.error.ReviewNeededException} when the outcome needs a manual review,
     * with a {@link LedgerException} when there is no job, and with another {@link dev.klingdsl.error.KlingException}
     * when the outcome could not be determined. Cancelling it ends only this wait.
     *
     * @param entryId the id of an entry of this account, such as one of {@link #find}
     * @return a future of the job, whose images are the URLs that were sent
     * @throws LedgerException if the entry is not there
     * @throws IllegalStateException if the client is closed
     */
    public CompletableFuture<Job> job(String entryId) {
        start.refuseWhenClosed();
        return new EntryJob(context.reconciler(), context.runs().jobs(), entry(entryId)).start();
    }

    /**
     * Resumes submissions in the ledger: resolves those in doubt, waits, downloads to the recorded folders. Submissions
     * that certainly created no job are submitted again. The summary has them in the given order.
     *
     * @param entryIds ids of entries, such as those of {@link #unfinished()}
     * @param options the options; the output folder applies only to entries without a recorded one
     * @param listener gets every event, one at a time and in order, on one of the client's threads
     * @return the run, which has just begun
     * @throws LedgerException if an entry is not there, or has ended without a video
     * @throws IllegalStateException if the client is closed
     */
    public Run resume(Collection<String> entryIds, RunOptions options, Consumer<? super JobEvent> listener) {
        return start.start(
                new EntryTakes(givingUp().resumable(entries(entryIds)), options, context.runs()), options, listener);
    }

    /**
     * Pays again for submissions that created no job, failed, or need a manual review; like {@link #resume} otherwise.
     *
     * @param entryIds ids of entries of this account
     * @param options the options; the output folder applies only to entries without a recorded one
     * @param listener gets every event, one at a time and in order, on one of the client's threads
     * @return the run, which has just begun
     * @throws LedgerException if an entry is not there, is in doubt, or is paid for already
     * @throws IllegalStateException if the client is closed
     */
    public Run resubmit(Collection<String> entryIds, RunOptions options, Consumer<? super JobEvent> listener) {
        start.refuseWhenClosed();
        return start.start(
                new EntryTakes(givingUp().givenUp(entries(entryIds)), options, context.runs()), options, listener);
    }

    /**
     * Assigns a job to a submission that needs a manual review; {@link #resume} then continues it. It can be the job
     * that the entry has already, when the service stopped reporting it for a while.
     *
     * @param entryId the id of an entry of this account
     * @param jobId the service's id of the job
     * @return the entry as it is now
     * @throws LedgerException if the entry is not there, has a job, or the job has another entry
     */
    public LedgerEntry adopt(String entryId, String jobId) {
        LedgerEntry entry = entry(entryId);
        if (jobId.equals(entry.uniqueId()) && entry.progress().outcome() == JobOutcome.VANISHED) {
            return context.recorder()
                    .ledger()
                    .updateProgress(entry.id(), entry.progress().watched());
        }
        return context.recorder()
                .ledger()
                .advance(entry.id(), entry.state().status(), new SubmissionState.Accepted(jobId), null);
    }

    /**
     * Downloads the files of a finished job again, by new URLs, into a folder; existing files there are kept.
     *
     * @param entryId the id of an entry of this account
     * @param folder created when it is missing
     * @return a future of the files, in the order in which the service lists them
     * @throws LedgerException if the entry is not there or has no job
     * @throws IllegalStateException if the client is closed
     */
    public CompletableFuture<List<Path>> fetch(String entryId, Path folder) {
        start.refuseWhenClosed();
        return new Refetch(
                        context.api(),
                        context.runs().downloads(),
                        context.recorder(),
                        context.runs().owner(),
                        context.runs().scheduler())
                .fetch(entry(entryId), folder);
    }

    /**
     * Imports the account's jobs that were submitted elsewhere and are not in the ledger.
     *
     * @return a future of their new entries, oldest first
     * @throws IllegalStateException if the client is closed
     */
    public CompletableFuture<List<LedgerEntry>> importTasks() {
        start.refuseWhenClosed();
        return new TaskImport(
                        context.api().listing(),
                        context.recorder(),
                        context.runs().scheduler())
                .importTasks();
    }

    /** Records that the unfinished jobs of an in-process sandbox end with it, so that they are not waited for later. */
    void endWithSandbox() {
        SubmissionRecorder recorder = context.recorder();
        Instant now = recorder.clock().instant();
        try {
            for (LedgerEntry entry : unfinished()) {
                if (entry.state().status() == SubmissionStatus.ACCEPTED) {
                    JobProgress ended = entry.progress().failed("the sandbox ended with its process", now);
                    recorder.ledger().updateProgress(entry.id(), ended);
                }
            }
        } catch (LedgerException e) {
            LOG.warn("The ledger does not say that the jobs of the sandbox have ended: {}", e.getMessage());
        }
    }

    private ResubmissionPolicy givingUp() {
        return new ResubmissionPolicy(
                context.recorder().ledger(), context.recorder().clock());
    }

    private List<LedgerEntry> entries(Collection<String> ids) {
        return ids.stream().distinct().map(this::entry).toList();
    }

    private LedgerEntry entry(String id) {
        return context.recorder()
                .ledger()
                .find(id)
                .filter(entry ->
                        entry.purchase().account().mayBe(context.recorder().account()))
                .orElseThrow(() -> new UnknownEntryException(id));
    }

    /** Starts runs, as long as the client is open. */
    interface Starter {
        Run start(Takes takes, RunOptions options, Consumer<? super JobEvent> listener);

        /** Throws an {@link IllegalStateException} when the client is closed. */
        void refuseWhenClosed();
    }
}
