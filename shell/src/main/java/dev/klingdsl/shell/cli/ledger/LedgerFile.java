package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.client.Ledgers;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The ledger's file: a SQLite database with a write-ahead log that is synced at every commit. Several processes may
 * have it open. SQLite gives its side files, {@code -wal} and {@code -shm}, the permissions of the file.
 */
public final class LedgerFile implements AutoCloseable {
    private static final int BUSY_MILLIS = 15_000;

    private final Path file;
    private final Ledger ledger;
    /** Kept open so that SQLite does not checkpoint and delete its log after every operation. */
    private final Connection keeper;

    private final @Nullable String notice;

    private LedgerFile(Path file, Ledger ledger, Connection keeper, @Nullable String notice) {
        this.file = file;
        this.ledger = ledger;
        this.keeper = keeper;
        this.notice = notice;
    }

    /**
     * Opens a ledger, and creates it when it does not exist: readable by its owner alone, in a private folder.
     *
     * @throws LedgerException if that fails; the message names the file and the remedy
     */
    public static LedgerFile open(Path file) {
        if (!Files.exists(file)) {
            NewLedger.create(file);
        }
        try {
            return openDatabase(file, LedgerFileCheck.check(file));
        } catch (IOException e) {
            throw LedgerErrors.closed(file, e);
        }
    }

    private static LedgerFile openDatabase(Path file, @Nullable String notice) {
        SQLiteDataSource database = database(file);
        Connection keeper = null;
        try {
            keeper = database.getConnection();
            String damage = damage(keeper);
            if (damage != null) {
                throw LedgerErrors.damaged(file, damage, null);
            }
            return new LedgerFile(file, ledger(file, database), keeper, notice);
        } catch (SQLException e) {
            close(keeper, e);
            throw LedgerErrors.of(file, e);
        } catch (LedgerException e) {
            close(keeper, e);
            throw e;
        }
    }

    private static Ledger ledger(Path file, SQLiteDataSource database) {
        try {
            return Ledgers.jdbc(database);
        } catch (LedgerException e) {
            throw LedgerErrors.of(file, e);
        }
    }

    private static SQLiteDataSource database(Path file) {
        return database(file, JournalMode.WAL);
    }

    static SQLiteDataSource database(Path file, JournalMode journal) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(journal);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + file);
        return database;
    }

    /** Returns what is damaged, or null. Checked on opening, before anything is paid for. */
    private static @Nullable String damage(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            String verdict = found.next() ? found.getString(1) : "no answer";
            return "ok".equals(verdict) ? null : verdict.replaceAll("\\s+", " ");
        }
    }

    private static void close(@Nullable Connection keeper, Exception reason) {
        try {
            if (keeper != null) {
                keeper.close();
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Returns the ledger, usable until this is closed. */
    public Ledger ledger() {
        return ledger;
    }

    /** Returns what was changed about the file when it was opened, for the user; empty when nothing was. */
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    /** Returns the file's path. */
    public Path file() {
        return file;
    }

    /** Closes the file; everything written is on the disk already. */
    @Override
    public void close() {
        ledger.close();
        try {
            keeper.close();
        } catch (SQLException e) {
            throw LedgerErrors.of(file, e);
        }
    }
}
