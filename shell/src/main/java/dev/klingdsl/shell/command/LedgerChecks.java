package dev.klingdsl.shell.command;

import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.shell.ledger.LedgerFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the ledger: where it is, whether it can be used, and what waits in it. */
final class LedgerChecks {
    private static final String SUBJECT = "ledger";
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private LedgerChecks() {}

    static Finding of(Host host) {
        try {
            Path place = Ledgers.place(host);
            Optional<LedgerFile> opened = Ledgers.openIfThere(host);
            if (opened.isEmpty()) {
                return Finding.fine(SUBJECT, "none yet; the first run makes " + place);
            }
            try (LedgerFile file = opened.get()) {
                return judge(place, file.ledger().entries(EntryQuery.all()));
            }
        } catch (LedgerException e) {
            String message = String.valueOf(e.getMessage());
            int remedy = message.lastIndexOf("; ");
            return remedy < 0
                    ? Finding.broken(SUBJECT, message, "")
                    : Finding.broken(SUBJECT, message.substring(0, remedy), message.substring(remedy + 2));
        }
    }

    private static Finding judge(Path place, List<Entry> entries) {
        long unfinished = entries.stream().filter(entry -> !entry.isFinished()).count();
        long reviews = entries.stream().filter(Entry::needsReview).count();
        String text = place + ", " + (entries.size() == 1 ? "1 job" : entries.size() + " jobs")
                + (unfinished == 0 ? "" : ", " + unfinished + " unfinished")
                + (reviews == 0 ? "" : ", " + reviews + " for review");
        if (isOpenToOthers(place)) {
            return Finding.note(SUBJECT, text + "; others can read it", "chmod 600 " + ShellWord.of(place.toString()));
        } else if (reviews > 0) {
            return Finding.note(SUBJECT, text, "kling jobs --review");
        }
        return unfinished > 0 ? Finding.note(SUBJECT, text, "kling resume") : Finding.fine(SUBJECT, text);
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return Files.getFileStore(file).supportsFileAttributeView("posix")
                    && !OWNERS.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            return false;
        }
    }
}
