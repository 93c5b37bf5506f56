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

/** What can be done about submissions that the ledger knows, or ought to, without the plan they were of. Thread-safe. */
public final class Submissions {
    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

    private final ClientContext context;
    private final Starter start;

    Submissions(ClientContext context, Starter start) {
        this.context = context;
        this.start = start;
    }

    /** {@return what of this account has something left to settle, wait for or download, oldest first} */
    public List<LedgerEntry> unfinished() {
        return context.recorder().ledger().unfinished(context.recorder().account());
    }

    /**
     * Finds what was submitted of a request: by {@link KlingClient#submit} or a run, in this process or another one on
     * the same ledger. A submission is there from before it is sent. So none is lost by no longer waiting for it: when
     * there is none after a call of {@link KlingClient#submit} was cancelled, nothing was sent, nor will be.
     *
     * @param request whose purchases to find, those with an equal {@linkplain VideoRequest#fingerprint() fingerprint};
     *     its local images are read
     * @return this account's, in whatever state, newest first
     * @throws java.io.UncheckedIOException if a local image cannot be read
     */
    public List<LedgerEntry> find(VideoRequest request) {
        return context.recorder()
                .ledger()
                .entries(EntryQuery.all().of(context.recorder().account()).withFingerprint(request.fingerprint()));
    }

    /**
     * Waits until it is known what became of a submission, and follows its job. Sends nothing. The future completes
     * exceptionally with a {@link dev.klingdsl.error.ReviewNeededException} when only a person can tell, with a {@link
     * LedgerException} when it came to nothing, and with another {@link dev.klingdsl.error.KlingException} when that
     * could not be found out. Cancelling it ends only this wait.
     *
     * @param entryId of this account, such as one of {@link #find}
     * @return a future of the job, whose images are the URLs that were sent
     * @throws LedgerException if the entry is not there
     * @throws IllegalStateException if the client is closed
     */
    public CompletableFuture<Job> job(String entryId) {
        start.refuseWhenClosed();
        return new EntryJob(context.reconciler(), context.runs().jobs(), entry(entryId)).start();
    }

    /**
     * Goes on with submissions that the ledger knows: settles what is in doubt, waits, downloads to the folders that
     * are recorded. What certainly came to nothing is submitted again. The summary has them in the given order.
     *
     * @param entryIds ids of entries, such as those of {@link #unfinished()}
     * @param options of which the output folder is used only for entries without one
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
     * Pays again for submissions that came to nothing, failed, or need a look that nobody can take; like {@link
     * #resume} otherwise.
     *
     * @param entryIds ids of entries of this account
     * @param options of which the output folder is used only for entries without one
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
     * Says which job is the one of a submission that needs a look; {@link #resume} goes on with it. That can be the job
     * that it has already, when the service has lost track of it.
     *
     * @param entryId of this account
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
     * Downloads the files of a finished job again, by URLs of now, into a folder beside whatever is there.
     *
     * @param entryId of this account
     * @param folder made when it is missing
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
     * Enters the jobs of the account that the ledger does not know, submitted elsewhere.
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

    /** Records that the unfinished jobs of an in-process sandbox end with it, so that nobody waits for them later. */
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

        /** Throws an {@link IllegalStateException} when it is not. */
        void refuseWhenClosed();
    }
}
