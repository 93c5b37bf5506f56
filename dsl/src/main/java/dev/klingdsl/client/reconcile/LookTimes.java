package dev.klingdsl.client.reconcile;

import dev.klingdsl.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often the service's list was read for each submission in doubt, and when it is to be read again. Thread-safe. */
final class LookTimes {
    private final Map<String, Times> times = new HashMap<>();

    private record Times(int looks, Instant last, Instant next) {}

    /** Returns how many lists were read for all of these. */
    public synchronized int looks(List<LedgerEntry> entries) {
        return entries.stream()
                .map(entry -> times.get(entry.id()))
                .mapToInt(known -> known == null ? 0 : known.looks())
                .min()
                .orElse(0);
    }

    /** Returns when the next list is to be read for them: at once when there was none yet. */
    public synchronized Instant next(List<LedgerEntry> entries) {
        return entries.stream()
                .map(entry -> times.get(entry.id()))
                .map(known -> known == null ? Instant.MIN : known.next())
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Returns when the reading of the last list began, if there was one. */
    public synchronized Optional<Instant> last(String id) {
        return Optional.ofNullable(times.get(id)).map(Times::last);
    }

    /**
     * Notes a look.
     *
     * @param again when the next one is due; null when there is none
     */
    public synchronized void note(String id, Instant at, @Nullable Instant again) {
        if (again == null) {
            times.remove(id);
        } else {
            Times before = times.get(id);
            times.put(id, new Times(before == null ? 1 : before.looks() + 1, at, again));
        }
    }
}
