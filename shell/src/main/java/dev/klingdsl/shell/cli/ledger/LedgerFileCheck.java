package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.file.OwnerOnlyFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What has to be true of the file of a ledger before it is opened. */
final class LedgerFileCheck {
    private LedgerFileCheck() {}

    /**
     * Refuses what is no ledger, and makes the file its owner's alone. That is repaired and not refused: copies and
     * backups often come back with other permissions, the user could only do the same by hand, and the ledger holds no
     * secrets.
     *
     * @return what was repaired, for the user; null when nothing was
     * @throws dev.klingdsl.ledger.LedgerException if it cannot be used; the message names the file and the remedy
     * @throws IOException if its attributes cannot be read
     */
    static @Nullable String check(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw LedgerErrors.noFile(file);
        }
        if (!Files.isWritable(file) || !Files.isReadable(file)) {
            throw LedgerErrors.closed(file, null);
        }
        if (Files.size(file) == 0) {
            throw LedgerErrors.empty(file);
        }
        Path real = file.toRealPath();
        OwnerOnlyFile.Exposure exposed = OwnerOnlyFile.exposure(real).orElse(null);
        if (exposed == null || exposed.kind() == OwnerOnlyFile.Exposure.Kind.OTHER_OWNER) {
            return null;
        }
        restrict(file, real, exposed.why());
        return "the ledger " + file + " " + exposed.why().replace("can be", "could be")
                + "; now only you can read and change it";
    }

    private static void restrict(Path file, Path real, String why) {
        try {
            OwnerOnlyFile.restrict(real);
            for (String side : new String[] {"-wal", "-shm"}) {
                Path beside = real.resolveSibling(real.getFileName() + side);
                if (Files.exists(beside)) {
                    OwnerOnlyFile.restrict(beside);
                }
            }
        } catch (IOException e) {
            throw LedgerErrors.exposed(file, why, e);
        }
    }
}
