package dev.klingdsl.client;

import dev.klingdsl.ledger.Entry;
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
    synchronized int looks(List<Entry> entries) {
        return entries.stream()
                .map(entry -> times.get(entry.id()))
                .mapToInt(known -> known == null ? 0 : known.looks())
                .min()
                .orElse(0);
    }

    /** Returns when the next list is to be read for them: at once when there was none yet. */
    synchronized Instant next(List<Entry> entries) {
        return entries.stream()
                .map(entry -> times.get(entry.id()))
                .map(known -> known == null ? Instant.MIN : known.next())
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Returns when the reading of the last list began, if there was one. */
    synchronized Optional<Instant> last(String id) {
        return Optional.ofNullable(times.get(id)).map(Times::last);
    }

    /**
     * Notes a look.
     *
     * @param again when the next one is due; null when there is none
     */
    synchronized void note(String id, Instant at, @Nullable Instant again) {
        if (again == null) {
            times.remove(id);
        } else {
            Times before = times.get(id);
            times.put(id, new Times(before == null ? 1 : before.looks() + 1, at, again));
        }
    }
}
