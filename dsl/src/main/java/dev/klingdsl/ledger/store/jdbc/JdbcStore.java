package dev.klingdsl.ledger.store.jdbc;

import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.store.Rows;
import dev.klingdsl.ledger.store.Store;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Rows in a database. Each piece of writing begins by changing the one row of {@code kling_ledger}: whatever the
 * database's isolation, this lets one writer in at a time, in all processes.
 */
public final class JdbcStore implements Store {
    private final DataSource database;
    private final String name;
    /** Threads of one process queue up here, as some databases make writers poll. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private JdbcStore(DataSource database) {
        this.database = database;
        this.name = LedgerLabel.of(database);
    }

    /**
     * Opens the rows in a database, whose tables are created or migrated now.
     *
     * @throws LedgerException if the database cannot be used, or holds the tables of a newer version
     */
    public static JdbcStore open(DataSource database) {
        Schema.upgrade(database);
        return new JdbcStore(database);
    }

    @Override
    public <T> T write(Function<Rows, T> work) {
        turn.lock();
        try (Connection connection = database.getConnection()) {
            return new Transaction(connection, name).run(work);
        } catch (SQLException e) {
            throw SqlExceptionTranslator.of(name, "written", e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <T> T read(Function<Rows, T> work) {
        try (Connection connection = database.getConnection()) {
            return work.apply(new JdbcRows(connection, name));
        } catch (SQLException e) {
            throw SqlExceptionTranslator.of(name, "read", e);
        }
    }

    @Override
    public void close() {}
}
