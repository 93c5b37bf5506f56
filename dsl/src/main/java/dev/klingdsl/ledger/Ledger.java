package dev.klingdsl.ledger;

import org.jspecify.annotations.Nullable;

import javax.sql.DataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The record of every submission. Each method that changes something is one transaction, durable before it returns, and
 * whole or absent after a crash; it sees what every other process on the same ledger did before. Thread-safe.
 *
 * <p>Methods throw {@link LedgerBusyException} when others write for too long, and another {@link LedgerException} when
 * the ledger cannot be read or written.
 */
public interface Ledger extends AutoCloseable {
    /** How long an upload is used again: a day less than the service keeps it, as a job may wait for its turn. */
    Duration UPLOAD_LIFETIME = Duration.ofDays(29);

    /**
     * Returns a ledger that is gone with the process. It keeps threads of this process from paying twice; after a crash
     * nothing is known: what was under way must be looked for at the service, and is bought again when run again.
     */
    static Ledger inMemory() {
        return inMemory(LedgerSettings.defaults());
    }

    /** Returns the same with settings. */
    static Ledger inMemory(LedgerSettings settings) {
        return new StoredLedger(new MemoryStore(), settings);
    }

    /** Returns a ledger in a database; see {@link #jdbc(DataSource, LedgerSettings)}. */
    static Ledger jdbc(DataSource database) {
        return jdbc(database, LedgerSettings.defaults());
    }

    /**
     * Returns a ledger in a database, whose tables are made or brought up to date now; their names start with
     * {@code kling_}. Plain SQL: SQLite and H2 are tested. Each operation takes a connection and gives it back. How
     * long to wait for other writers, and how durable a commit is, are settings of the database: SQLite needs
     * {@code synchronous=FULL} and a {@code busy_timeout}.
     *
     * @throws LedgerException if the database cannot be used, or was made by a newer version
     */
    static Ledger jdbc(DataSource database, LedgerSettings settings) {
        return new StoredLedger(JdbcStore.open(database), settings);
    }

    /**
     * Opens a new entry, unless one that is alive and usable already stands for the purchase: then the oldest such. Of
     * several processes that ask for the same at once, one gets {@link Opening.Opened} and the others get its entry.
     *
     * @throws BudgetExceededException if a new entry would break the order's budget
     */
    Opening open(Order order);

    /**
     * Opens the next attempt of an entry that ended unsent or absent, unless another process has done so, or has bought
     * the same meanwhile: then that entry.
     *
     * @param order for the same purchase, whose uploads may have new URLs
     * @throws StaleEntryException if the entry is in another state
     * @throws BudgetExceededException if a new entry would break the order's budget
     */
    Opening reopen(String id, Order order);

    /**
     * Records what is known about a submission, if its state is still {@code from}.
     *
     * @param traceId of the call that told; null when it had none
     * @throws IllegalTransitionException if the one state never follows the other
     * @throws StaleEntryException if another process was faster; nothing has changed
     * @throws UniqueIdTakenException if the job belongs to another entry; nothing has changed
     */
    Entry advance(String id, StateName from, SubmissionState to, @Nullable String traceId);

    /**
     * Puts an intent in doubt whose process is gone, going by its hold; returns any other entry as it is.
     *
     * @return the entry, now
     */
    Entry seize(String id);

    /**
     * Confirms this process's hold on an intent. To be called right before anything of it is sent.
     *
     * @return false if nothing may be sent, because another process took the intent over
     */
    boolean confirm(String id);

    /** Takes or confirms this process's hold on an entry; returns false while another process has it. */
    boolean hold(String id);

    /** Ends this process's hold on an entry, if it has it. */
    void release(String id);

    /**
     * Records what is known about an accepted job; a later word replaces an earlier one.
     *
     * @throws StaleEntryException if the entry is not accepted
     */
    Entry note(String id, Progress progress);

    /**
     * Records a job that no entry knows, such as one submitted elsewhere; returns the entry that has it if one does.
     *
     * @param at when the service made it, by this machine's clock
     */
    Entry enter(Purchase purchase, String uniqueId, Instant at);

    /**
     * Records a submission that no entry knows and whose outcome nobody knows, such as one that another ledger had;
     * returns the entry of that id if there is one.
     *
     * @param id that the other ledger gave it
     * @param openedAt before it was sent, by this machine's clock
     */
    Entry enterInDoubt(String id, Purchase purchase, SubmissionState.InDoubt doubt, Instant openedAt);

    /** Returns the entry of that id. */
    Optional<Entry> find(String id);

    /** Returns the entry that has a job. */
    Optional<Entry> findByJob(Account account, String uniqueId);

    /** Returns which of these jobs belong to entries. */
    Set<String> owned(Account account, Collection<String> uniqueIds);

    /** Returns entries, newest first. */
    List<Entry> entries(EntryQuery query);

    /** Returns what is alive of equal purchases, oldest first. */
    List<Entry> alive(Account account, String fingerprint);

    /** Returns what has something left to settle, wait for or download, oldest first. */
    List<Entry> unfinished(Account account);

    /** Returns what may have been paid for since then. */
    Spending spent(Account account, Instant since);

    /** Returns the URL of a file uploaded before, while it can be used. */
    Optional<String> uploaded(Account account, String sha256);

    /** Remembers the URL of an uploaded file; one with a query is not kept, as that may be a secret. */
    void rememberUpload(Account account, String sha256, String url);

    /** Forgets the URL of an uploaded file, such as one that the service does not know any more. */
    void forgetUpload(Account account, String sha256);

    /** Returns true if it outlives the process. */
    boolean isDurable();

    /** Gives back what the ledger itself holds; a data source that was passed in stays open. */
    @Override
    void close();
}
