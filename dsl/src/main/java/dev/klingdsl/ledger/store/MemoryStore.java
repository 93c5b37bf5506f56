package dev.klingdsl.ledger.store;

import dev.klingdsl.account.Account;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows in memory. Work checks before it changes anything, so that none has to be undone. */
final class MemoryStore implements Store, Rows {
    private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();
    private final EntryIndex index = new EntryIndex();
    private final Map<String, Upload> uploads = new HashMap<>();

    @Override
    public synchronized <T> T write(Function<Rows, T> work) {
        return work.apply(this);
    }

    @Override
    public synchronized <T> T read(Function<Rows, T> work) {
        return work.apply(this);
    }

    @Override
    public void insert(LedgerEntry entry) {
        index.put(entries.put(entry.id(), entry), entry);
    }

    @Override
    public void update(LedgerEntry entry) {
        index.put(entries.put(entry.id(), entry), entry);
    }

    @Override
    public long lastNumber() {
        return index.lastNumber();
    }

    @Override
    public Optional<LedgerEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public Optional<LedgerEntry> findByJob(String account, String uniqueId) {
        return index.ofJob(account, uniqueId).map(entries::get);
    }

    @Override
    public Optional<LedgerEntry> findRetryOf(String id) {
        return index.ofRetryOf(id).map(entries::get);
    }

    @Override
    public Collection<String> accounts() {
        return index.accounts();
    }

    @Override
    public List<LedgerEntry> select(EntryQuery query) {
        List<LedgerEntry> found = new ArrayList<>(candidates(query));
        found.removeIf(entry -> !query.matches(entry));
        found.sort(Comparator.comparingLong(LedgerEntry::number).reversed());
        return List.copyOf(found.subList(0, Math.min(found.size(), query.limit())));
    }

    @Override
    public Optional<String> upload(String account, String sha256, Instant now) {
        return Optional.ofNullable(uploads.get(account + "/" + sha256))
                .filter(upload -> now.isBefore(upload.expires()))
                .map(Upload::url);
    }

    @Override
    public void saveUpload(String account, String sha256, String url, Instant expires) {
        uploads.put(account + "/" + sha256, new Upload(url, expires));
    }

    @Override
    public void deleteUpload(String account, String sha256) {
        uploads.remove(account + "/" + sha256);
    }

    @Override
    public void close() {}

    private Collection<LedgerEntry> candidates(EntryQuery query) {
        Account account = query.account();
        if (account == null || account.isUnknown() || query.fingerprint() == null) {
            return entries.values();
        }
        return Stream.of(account, account.unknownHere())
                .distinct()
                .flatMap(one -> index.equal(one.key(), query.fingerprint()).stream())
                .map(entries::get)
                .toList();
    }

    private record Upload(String url, Instant expires) {}
}
