package dev.klingdsl.ledger.store.jdbc;

import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.store.Rows;
import dev.klingdsl.ledger.store.Store;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Rows in a database. Each write transaction begins by updating the one row of {@code kling_ledger}: whatever the
 * database's isolation level, this lets one writer in at a time, in all processes.
 */
public final class JdbcStore implements Store {
    /** Databases whose locking and SQL this is written for. */
    private static final List<String> SUPPORTED = List.of("SQLite", "H2", "PostgreSQL");

    /** Of a transaction that the database ends in favour of another one: at each attempt, one of them is done. */
    private static final int ATTEMPTS = 20;

    private final DataSource database;
    private final String name;
    /** Threads of one process queue here, as some databases make writers poll. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private JdbcStore(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    /**
     * Opens the rows in a database, whose tables are created or migrated now.
     *
     * @throws LedgerException if the database cannot be used, is not supported, or holds the tables of a newer version
     */
    public static JdbcStore open(DataSource database) {
        String name = name(database);
        Schema.upgrade(database);
        return new JdbcStore(database, name);
    }

    private static String name(DataSource database) {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            String product = data.getDatabaseProductName();
            if (!SUPPORTED.contains(product)) {
                throw new LedgerException(
                        "a ledger cannot be kept in " + product + ", only in " + String.join(", ", SUPPORTED)
                                + "; use one of these databases",
                        null);
            }
            return LedgerLabel.of(data.getURL());
        } catch (SQLException e) {
            throw SqlExceptionTranslator.of(LedgerLabel.UNKNOWN, "opened", e);
        }
    }

    @Override
    public <T> T write(Function<Rows, T> work) {
        turn.lock();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return transaction(work);
                } catch (LedgerException e) {
                    if (attempt == ATTEMPTS || !SqlExceptionTranslator.isRepeatable(e.getCause())) {
                        throw e;
                    }
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private <T> T transaction(Function<Rows, T> work) {
        try (Connection connection = database.getConnection()) {
            return new Transaction(connection, name).run(work);
        } catch (SQLException e) {
            throw SqlExceptionTranslator.of(name, "written", e);
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
