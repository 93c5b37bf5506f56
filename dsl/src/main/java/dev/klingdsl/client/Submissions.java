package dev.klingdsl.client;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.Outcome;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.UnknownEntryException;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What can be done about submissions that the ledger knows, or ought to, without the plan they were of. Thread-safe. */
public final class Submissions {
    private final Workshop workshop;
    private final Starter start;

    Submissions(Workshop workshop, Starter start) {
        this.workshop = workshop;
        this.start = start;
    }

    /** {@return what of this account has something left to settle, wait for or download, oldest first} */
    public List<Entry> unfinished() {
        return workshop.books().ledger().unfinished(workshop.books().account());
    }

    /**
     * Goes on with submissions that the ledger knows: settles what is in doubt, waits, downloads to the folders that
     * are recorded. What certainly came to nothing is submitted again. The summary has them in the given order.
     *
     * @param entryIds ids of entries, such as those of {@link #unfinished()}
     * @param options of which the output folder is used only for entries without one
     * @param listener gets every event, one at a time and in order, on one of the client's threads
     * @return the run, which has just begun
     * @throws dev.klingdsl.ledger.LedgerException if an entry is not there, or has ended without a video
     * @throws IllegalStateException if the client is closed
     */
    public Run resume(Collection<String> entryIds, RunOptions options, Consumer<? super JobEvent> listener) {
        return start.start(
                new EntryTakes(givingUp().resumable(entries(entryIds)), options, workshop), options, listener);
    }

    /**
     * Pays again for submissions that came to nothing, failed, or need a look that nobody can take; like {@link
     * #resume} otherwise.
     *
     * @param entryIds ids of entries of this account
     * @param options of which the output folder is used only for entries without one
     * @param listener gets every event, one at a time and in order, on one of the client's threads
     * @return the run, which has just begun
     * @throws dev.klingdsl.ledger.LedgerException if an entry is not there, is in doubt, or is paid for already
     * @throws IllegalStateException if the client is closed
     */
    public Run resubmit(Collection<String> entryIds, RunOptions options, Consumer<? super JobEvent> listener) {
        start.refuseWhenClosed();
        return start.start(new EntryTakes(givingUp().givenUp(entries(entryIds)), options, workshop), options, listener);
    }

    /**
     * Says which job is the one of a submission that needs a look; {@link #resume} goes on with it. That can be the job
     * that it has already, when the service has lost track of it.
     *
     * @param entryId of this account
     * @param jobId the service's id of the job
     * @return the entry as it is now
     * @throws dev.klingdsl.ledger.LedgerException if the entry is not there, has a job, or the job has another entry
     */
    public Entry adopt(String entryId, String jobId) {
        Entry entry = entry(entryId);
        if (jobId.equals(entry.uniqueId()) && entry.progress().outcome() == Outcome.VANISHED) {
            return workshop.books().ledger().note(entry.id(), entry.progress().watched());
        }
        return workshop.books()
                .ledger()
                .advance(entry.id(), entry.state().name(), new SubmissionState.Accepted(jobId), null);
    }

    /**
     * Downloads the files of a finished job again, by URLs of now, into a folder beside whatever is there.
     *
     * @param entryId of this account
     * @param folder made when it is missing
     * @return a future of the files, in the order in which the service lists them
     * @throws dev.klingdsl.ledger.LedgerException if the entry is not there or has no job
     * @throws IllegalStateException if the client is closed
     */
    public CompletableFuture<List<Path>> fetch(String entryId, Path folder) {
        start.refuseWhenClosed();
        return new Refetch(workshop, entry(entryId), folder).start();
    }

    /**
     * Enters the jobs of the account that the ledger does not know, submitted elsewhere.
     *
     * @return a future of their new entries, oldest first
     * @throws IllegalStateException if the client is closed
     */
    public CompletableFuture<List<Entry>> importTasks() {
        start.refuseWhenClosed();
        return new TaskImport(workshop).importTasks();
    }

    private GivingUp givingUp() {
        return new GivingUp(workshop.books().ledger(), workshop.scheduler().clock());
    }

    private List<Entry> entries(Collection<String> ids) {
        return ids.stream().distinct().map(this::entry).toList();
    }

    private Entry entry(String id) {
        return workshop.books()
                .ledger()
                .find(id)
                .filter(entry ->
                        entry.purchase().account().equals(workshop.books().account()))
                .orElseThrow(() -> new UnknownEntryException(id));
    }

    /** Starts runs, as long as the client is open. */
    interface Starter {
        Run start(Takes takes, RunOptions options, Consumer<? super JobEvent> listener);

        /** Throws an {@link IllegalStateException} when it is not. */
        void refuseWhenClosed();
    }
}
