package dev.klingdsl.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Rows in memory. Work checks before it changes anything, so that none has to be undone. */
final class MemoryStore implements Store, Rows {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
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
    public void insert(Entry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public void update(Entry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public long lastNumber() {
        return entries.values().stream().mapToLong(Entry::number).max().orElse(0);
    }

    @Override
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public Optional<Entry> findByJob(String account, String uniqueId) {
        return first(entry -> uniqueId.equals(entry.uniqueId())
                && entry.purchase().account().key().equals(account));
    }

    @Override
    public Optional<Entry> findRetryOf(String id) {
        return first(entry -> id.equals(entry.retryOf()));
    }

    @Override
    public List<Entry> select(EntryQuery query) {
        List<Entry> found = new ArrayList<>(entries.values());
        found.removeIf(entry -> !query.matches(entry));
        found.sort(Comparator.comparingLong(Entry::number).reversed());
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
    public boolean isDurable() {
        return false;
    }

    @Override
    public void close() {}

    private Optional<Entry> first(Predicate<Entry> test) {
        return entries.values().stream().filter(test).findFirst();
    }

    private record Upload(String url, Instant expires) {}
}
