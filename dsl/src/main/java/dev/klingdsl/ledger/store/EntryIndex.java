package dev.klingdsl.ledger.store;

import dev.klingdsl.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ids of entries by the keys that a submission looks up, so that no lookup scans all entries. Not thread-safe. */
final class EntryIndex {
    /** First by account: a key of both would be one more object for each entry. */
    private final Map<String, Map<String, String>> byJob = new HashMap<>();

    private final Map<String, Map<String, List<String>>> byFingerprint = new HashMap<>();
    private final Map<String, String> byRetried = new HashMap<>();
    private long lastNumber;

    /** Indexes an entry in place of the one that had its id; null when there was none. */
    void put(@Nullable LedgerEntry before, LedgerEntry entry) {
        lastNumber = Math.max(lastNumber, entry.number());
        if (before == null) {
            byFingerprint
                    .computeIfAbsent(account(entry), key -> new HashMap<>())
                    .merge(entry.purchase().fingerprint(), List.of(entry.id()), EntryIndex::joined);
            if (entry.retryOf() != null) {
                byRetried.putIfAbsent(entry.retryOf(), entry.id());
            }
        } else if (before.uniqueId() != null && !before.uniqueId().equals(entry.uniqueId())) {
            byJob.getOrDefault(account(before), Map.of()).remove(before.uniqueId(), before.id());
        }
        if (entry.uniqueId() != null) {
            byJob.computeIfAbsent(account(entry), key -> new HashMap<>()).putIfAbsent(entry.uniqueId(), entry.id());
        }
    }

    long lastNumber() {
        return lastNumber;
    }

    Collection<String> accounts() {
        return List.copyOf(byJob.keySet());
    }

    Optional<String> ofJob(String account, String uniqueId) {
        return Optional.ofNullable(byJob.getOrDefault(account, Map.of()).get(uniqueId));
    }

    Optional<String> ofRetryOf(String id) {
        return Optional.ofNullable(byRetried.get(id));
    }

    /** Returns equal purchases, in the order in which they were put. */
    List<String> equal(String account, String fingerprint) {
        return byFingerprint.getOrDefault(account, Map.of()).getOrDefault(fingerprint, List.of());
    }

    private static String account(LedgerEntry entry) {
        return entry.purchase().account().key();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
