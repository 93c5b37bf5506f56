package dev.klingdsl.ledger;

import dev.klingdsl.account.Account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record of every submission, for reading. {@link dev.klingdsl.client.Ledgers} makes ledgers, and only a {@link
 * dev.klingdsl.client.KlingClient} changes them: the promise that nothing is paid for twice rests on the order of its
 * changes. What a method returns includes what every other process on the same ledger wrote before. Thread-safe.
 *
 * <p>Methods throw {@link LedgerBusyException} when other processes write for too long, and another {@link
 * LedgerException} when the ledger cannot be read.
 */
public interface Ledger extends AutoCloseable {

    /**
     * Returns the entry of that id.
     *
     * @param id the whole id, as users see it
     * @return the entry of that id; empty when there is none
     */
    Optional<LedgerEntry> find(String id);

    /**
     * Returns the entry that has a job.
     *
     * @param account whose job it is
     * @param uniqueId the service's id of the job
     * @return the entry that has a job; empty when none has it
     */
    Optional<LedgerEntry> findByJob(Account account, String uniqueId);

    /**
     * {@return entries, newest first}
     *
     * @param query which ones, and how many at most
     */
    List<LedgerEntry> entries(EntryQuery query);

    /**
     * {@return entries with something left to settle, wait for or download, oldest first}
     *
     * @param account whose entries
     */
    List<LedgerEntry> unfinished(Account account);

    /**
     * {@return what may have been paid for since then}
     *
     * @param account who pays
     * @param since by this machine's clock
     */
    Spending spent(Account account, Instant since);

    /** Releases what the ledger itself holds; a data source that was passed in stays open. */
    @Override
    void close();
}
