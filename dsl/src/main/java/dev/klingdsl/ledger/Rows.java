package dev.klingdsl.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of a store, within one piece of work. */
interface Rows {
    void insert(Entry entry);

    /** Replaces the row of the entry's id. */
    void update(Entry entry);

    long lastNumber();

    Optional<Entry> find(String id);

    Optional<Entry> findByJob(String account, String uniqueId);

    Optional<Entry> findRetryOf(String id);

    /** Returns entries, newest first. */
    List<Entry> select(EntryQuery query);

    Optional<String> upload(String account, String sha256, Instant now);

    void saveUpload(String account, String sha256, String url, Instant expires);

    void deleteUpload(String account, String sha256);
}
