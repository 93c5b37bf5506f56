package dev.klingdsl.client.submit;

import dev.klingdsl.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What to do about one take, given what the ledger knows. */
public sealed interface Decision {

    /**
     * Pay for it.
     *
     * @param repeats the submission that came to nothing and is repeated; null for a first one
     */
    record Submit(@Nullable LedgerEntry repeats) implements Decision {}

    /** It is there. */
    record Reuse(LedgerEntry entry, List<Path> files) implements Decision {}

    /** It is paid for and still to come, or its files are. */
    record Reattach(LedgerEntry entry) implements Decision {}

    /** It may be paid for already: find out. */
    record Settle(LedgerEntry entry) implements Decision {}

    /** It may be paid for already, and only a person can tell. */
    record Review(LedgerEntry entry) implements Decision {}

    /** Returns what to do about a take that this entry stands for. */
    static Decision of(LedgerEntry entry) {
        return switch (entry.state().name()) {
            case INTENT, IN_DOUBT -> new Settle(entry);
            case NEEDS_REVIEW -> new Review(entry);
            case UNSENT, ABSENT -> new Submit(entry);
            case REJECTED -> new Submit(null);
            case ACCEPTED ->
                switch (entry.progress().outcome()) {
                    case RUNNING -> new Reattach(entry);
                    case FAILED -> new Submit(null);
                    case VANISHED -> new Review(entry);
                    case SUCCEEDED -> made(entry);
                };
        };
    }

    private static Decision made(LedgerEntry entry) {
        List<Path> files = entry.progress().files().stream().map(Path::of).toList();
        boolean there = !files.isEmpty() && files.stream().allMatch(Files::isRegularFile);
        return there ? new Reuse(entry, files) : new Reattach(entry);
    }
}
