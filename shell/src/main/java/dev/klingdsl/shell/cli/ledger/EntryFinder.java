package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.shell.exit.UsageException;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds an entry by its number, its id, the service's id of its job, or a prefix of one of these ids. */
public final class EntryFinder {
    private static final int MAX_SHOWN = 5;

    private final List<LedgerEntry> entries;

    public EntryFinder(Ledger ledger) {
        this.entries = ledger.entries(EntryQuery.all());
    }

    /**
     * Returns the entry.
     *
     * @throws UsageException if there is none, or more than one
     */
    public LedgerEntry find(String text) {
        List<Predicate<LedgerEntry>> meanings = List.of(
                entry -> String.valueOf(entry.number()).equals(text),
                entry -> entry.id().equals(text) || text.equals(entry.uniqueId()),
                entry -> startsWith(entry, text));
        for (Predicate<LedgerEntry> meaning : meanings) {
            List<LedgerEntry> found = entries.stream().filter(meaning).toList();
            if (found.size() == 1) {
                return found.get(0);
            } else if (!found.isEmpty()) {
                throw new UsageException(
                        "'" + text + "' is the beginning of " + names(found) + "; give more of it, or the number");
            }
        }
        throw new UsageException("the ledger has no job '" + text + "'; 'kling jobs' lists those it has");
    }

    private static boolean startsWith(LedgerEntry entry, String text) {
        String job = entry.uniqueId();
        return !text.isEmpty() && (entry.id().startsWith(text) || (job != null && job.startsWith(text)));
    }

    private static String names(List<LedgerEntry> found) {
        String names = found.stream()
                .limit(MAX_SHOWN)
                .map(entry -> "job " + entry.number() + " (" + entry.id()
                        + (entry.uniqueId() == null ? "" : ", " + entry.uniqueId()) + ")")
                .collect(Collectors.joining(", "));
        return found.size() > MAX_SHOWN ? names + " and " + (found.size() - MAX_SHOWN) + " more" : names;
    }
}
