package dev.klingdsl.shell.cli.check;

import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.ledger.LedgerFile;
import dev.klingdsl.shell.cli.ledger.LedgerOpener;
import dev.klingdsl.shell.render.Plural;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks the ledger: its location, whether it can be opened, and how many jobs are unfinished. */
public final class LedgerChecks {
    private static final String SUBJECT = "ledger";

    private LedgerChecks() {}

    public static CheckResult of(CommandEnvironment environment) {
        try {
            Path place = LedgerOpener.place(environment);
            Optional<LedgerFile> opened = LedgerOpener.openIfThere(environment);
            if (opened.isEmpty()) {
                return CheckResult.fine(SUBJECT, "none yet; the first run makes " + place);
            }
            try (LedgerFile file = opened.get()) {
                return judge(place, file.ledger().entries(EntryQuery.all()));
            }
        } catch (LedgerException e) {
            String message = String.valueOf(e.getMessage());
            int remedy = message.lastIndexOf("; ");
            return remedy < 0
                    ? CheckResult.broken(SUBJECT, message, "")
                    : CheckResult.broken(SUBJECT, message.substring(0, remedy), message.substring(remedy + 2));
        }
    }

    private static CheckResult judge(Path place, List<LedgerEntry> entries) {
        long unfinished = entries.stream().filter(entry -> !entry.isFinished()).count();
        long reviews = entries.stream().filter(LedgerEntry::needsReview).count();
        String text = place + ", " + Plural.of(entries.size(), "job")
                + (unfinished == 0 ? "" : ", " + unfinished + " unfinished")
                + (reviews == 0 ? "" : ", " + reviews + " for review");
        if (reviews > 0) {
            return CheckResult.note(SUBJECT, text, "kling jobs --review");
        }
        return unfinished > 0 ? CheckResult.note(SUBJECT, text, "kling resume") : CheckResult.fine(SUBJECT, text);
    }
}
