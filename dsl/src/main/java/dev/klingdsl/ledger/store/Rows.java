package dev.klingdsl.ledger.store;

import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of a store, within one piece of work. */
public interface Rows {
    void insert(LedgerEntry entry);

    /** Replaces the row of the entry's id. */
    void update(LedgerEntry entry);

    long lastNumber();

    Optional<LedgerEntry> find(String id);

    Optional<LedgerEntry> findByJob(String account, String uniqueId);

    Optional<LedgerEntry> findRetryOf(String id);

    /** Returns the keys of all accounts that have entries. */
    Collection<String> accounts();

    /** Returns entries, newest first. */
    List<LedgerEntry> select(EntryQuery query);

    Optional<String> upload(String account, String sha256, Instant now);

    void saveUpload(String account, String sha256, String url, Instant expires);

    void deleteUpload(String account, String sha256);
}
