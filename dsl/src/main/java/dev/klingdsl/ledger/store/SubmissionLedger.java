package dev.klingdsl.ledger.store;

import dev.klingdsl.account.Account;
import dev.klingdsl.error.BudgetExceededException;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.LedgerBusyException;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger as the client changes it. Each change is one transaction, durable before the method returns, and applied
 * as a whole or not at all after a crash; it sees what every other process on the same ledger did before.
 *
 * <p>Methods throw {@link LedgerBusyException} when others write for too long, {@link UnknownEntryException} for an id
 * that no entry has, and another {@link LedgerException} when the ledger cannot be read or written.
 */
public interface SubmissionLedger extends Ledger {

    /**
     * Opens a new entry, unless one that is alive and usable answers the request: then the oldest such. Of several
     * processes that request the same at once, one gets {@link OpenResult.Opened} and the others get its entry.
     *
     * @param order the purchase, and the entries that must not answer it
     * @return the new entry, leased to this process, or the one that answers the request
     * @throws BudgetExceededException if a new entry would break the order's budget
     */
    OpenResult open(PurchaseRequest order);

    /**
     * Opens the next attempt of an entry that ended unsent or absent, unless another process has done so, or has
     * submitted an equal request since: then returns that entry.
     *
     * @param id of the entry that ended
     * @param order for the same purchase, whose uploads may have new URLs
     * @return the new entry, leased to this process, or the one that answers the request
     * @throws StaleEntryException if the entry is in another state
     * @throws BudgetExceededException if a new entry would break the order's budget
     */
    OpenResult reopen(String id, PurchaseRequest order);

    /**
     * Records what is known about a submission, if its state is still {@code from}.
     *
     * @param id of the entry
     * @param from the state in which the caller knows it
     * @param to the state it is in now
     * @param traceId of the call whose answer said so; null when it had none
     * @return the entry as it is now
     * @throws IllegalTransitionException if the one state never follows the other
     * @throws StaleEntryException if another process was faster; nothing has changed
     * @throws JobAlreadyClaimedException if the job belongs to another entry; nothing has changed
     */
    LedgerEntry advance(String id, SubmissionStatus from, SubmissionState to, @Nullable String traceId);

    /**
     * Puts an intent in doubt whose lease has ended; returns any other entry as it is.
     *
     * @param id of the entry
     * @return the entry, now
     */
    LedgerEntry expire(String id);

    /**
     * Renews this process's lease on an intent. To be called right before anything of it is sent.
     *
     * @param id of the entry
     * @return false if nothing may be sent, because another process has taken the intent over
     */
    boolean confirm(String id);

    /**
     * Acquires or renews this process's lease on an entry.
     *
     * @param id of the entry
     * @return false while another process has it
     */
    boolean lease(String id);

    /**
     * Ends this process's lease on an entry, if it has one.
     *
     * @param id of the entry
     */
    void release(String id);

    /**
     * Replaces what is known about an accepted job.
     *
     * @param id of the entry
     * @param progress all that is known about the job, in place of what was known
     * @return the entry as it is now
     * @throws StaleEntryException if the entry is not accepted
     */
    LedgerEntry updateProgress(String id, JobProgress progress);

    /**
     * Records a job that has no entry, such as one submitted elsewhere.
     *
     * @param purchase as far as it is known
     * @param uniqueId the service's id of the job
     * @param at when the service made it, by this machine's clock
     * @return the new entry, or the one that has the job already
     */
    LedgerEntry record(Purchase purchase, String uniqueId, Instant at);

    /**
     * Records a submission of unknown outcome that has no entry, such as one that another ledger had.
     *
     * @param id that the other ledger gave it
     * @param purchase what was to be bought
     * @param doubt why its outcome is not known
     * @param openedAt before it was sent, by this machine's clock
     * @return the new entry, or the one that has the id already
     */
    LedgerEntry recordInDoubt(String id, Purchase purchase, SubmissionState.InDoubt doubt, Instant openedAt);

    /**
     * {@return which of these jobs belong to entries}
     *
     * @param account whose jobs they are
     * @param uniqueIds the service's ids of the jobs
     */
    Set<String> owned(Account account, Collection<String> uniqueIds);

    /**
     * {@return the entries of equal purchases that are alive, oldest first}
     *
     * @param account whose purchases
     * @param fingerprint what equal purchases have in common
     */
    List<LedgerEntry> alive(Account account, String fingerprint);

    /**
     * Returns the URL of a file uploaded before, while it can be used.
     *
     * @param account who has uploaded it: URLs are used for the same account only
     * @param sha256 of the file's content, in hex
     * @return the URL of a file uploaded before, while it can be used; empty when there is none
     */
    Optional<String> uploaded(Account account, String sha256);

    /**
     * Remembers the URL of an uploaded file; one with a query is not kept, as that may be a secret.
     *
     * @param account who has uploaded it
     * @param sha256 of the file's content, in hex
     * @param url where the service has it
     */
    void rememberUpload(Account account, String sha256, String url);

    /**
     * Forgets the URL of an uploaded file, such as one that the service does not know any more.
     *
     * @param account who has uploaded it
     * @param sha256 of the file's content, in hex
     */
    void forgetUpload(Account account, String sha256);
}
