package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.client.Ledgers;
import dev.klingdsl.file.AtomicFileWriter;
import dev.klingdsl.file.DirectorySync;
import dev.klingdsl.file.OwnerOnlyFile;
import dev.klingdsl.ledger.LedgerException;
import org.sqlite.SQLiteConfig.JournalMode;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a ledger under a temporary name, and gives it its own when all its tables are there. So a file that is empty is
 * never one that another process is about to fill: it has lost its content.
 */
final class NewLedger {
    private NewLedger() {}

    /**
     * Makes the file, unless another process is faster.
     *
     * @throws LedgerException if that cannot be done; the message names the file and the remedy
     */
    static void create(Path file) {
        Path temporary = AtomicFileWriter.temporary(file.toAbsolutePath());
        try {
            OwnerOnlyFile.create(temporary);
            // A journal of its own would be left behind by the change of the name.
            Ledgers.jdbc(LedgerFile.database(temporary, JournalMode.DELETE)).close();
            claim(temporary, file);
        } catch (IOException e) {
            throw LedgerErrors.notMade(file, e);
        } catch (LedgerException e) {
            throw LedgerErrors.of(file, e);
        } finally {
            delete(temporary);
        }
    }

    private static void claim(Path temporary, Path file) throws IOException {
        try {
            AtomicFileWriter.claim(temporary, file, DirectorySync.DISK);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster, and made it in the same way.
            return;
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // It holds nothing.
            return;
        }
    }
}
