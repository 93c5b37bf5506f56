package dev.klingdsl.ledger.store.jdbc;

import dev.klingdsl.ledger.LedgerException;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, by version. A version is never changed once released: the next one migrates from it. Statements are
 * idempotent, as not every database rolls table definitions back.
 */
final class Schema {
    private static final List<List<String>> VERSIONS = List.of(
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS kling_entry (
                      id VARCHAR(64) NOT NULL PRIMARY KEY,
                      entry_number BIGINT NOT NULL UNIQUE,
                      account VARCHAR(64) NOT NULL,
                      sandbox INTEGER NOT NULL,
                      script VARCHAR(1000) NOT NULL,
                      parameters VARCHAR(1000000) NOT NULL,
                      step VARCHAR(1000) NOT NULL,
                      take_number INTEGER NOT NULL,
                      revision VARCHAR(1000),
                      folder VARCHAR(10000),
                      fingerprint VARCHAR(200) NOT NULL,
                      request VARCHAR(1000000) NOT NULL,
                      request_identity VARCHAR(1000000) NOT NULL,
                      seconds INTEGER NOT NULL,
                      expected_beans VARCHAR(50),
                      slot INTEGER NOT NULL,
                      retry_of VARCHAR(64) UNIQUE,
                      state VARCHAR(20) NOT NULL,
                      unique_id VARCHAR(10000),
                      code INTEGER,
                      reason VARCHAR(1000000),
                      sent_by BIGINT,
                      candidates VARCHAR(1000000),
                      trace_ids VARCHAR(1000000) NOT NULL,
                      opened_at BIGINT NOT NULL,
                      changed_at BIGINT NOT NULL,
                      server_ahead BIGINT,
                      outcome VARCHAR(20) NOT NULL,
                      outputs VARCHAR(1000000) NOT NULL,
                      files VARCHAR(1000000) NOT NULL,
                      error VARCHAR(1000000),
                      finished_at BIGINT,
                      beans VARCHAR(50),
                      hold_owner VARCHAR(64),
                      hold_from BIGINT,
                      hold_until BIGINT,
                      UNIQUE (account, unique_id)
                    )""",
                    "CREATE INDEX IF NOT EXISTS kling_entry_equal ON kling_entry (account, fingerprint)",
                    "CREATE INDEX IF NOT EXISTS kling_entry_opened ON kling_entry (account, opened_at)"),
            List.of("""
                    CREATE TABLE IF NOT EXISTS kling_upload (
                      account VARCHAR(64) NOT NULL,
                      sha256 VARCHAR(64) NOT NULL,
                      url VARCHAR(10000) NOT NULL,
                      expires_at BIGINT NOT NULL,
                      PRIMARY KEY (account, sha256)
                    )""", "CREATE INDEX IF NOT EXISTS kling_entry_step ON kling_entry (script, step)"));

    private static final int ATTEMPTS = 20;

    private Schema() {}

    static int newest() {
        return VERSIONS.size();
    }

    /**
     * Makes the tables or brings them up to date. Where table definitions end a transaction, processes that define them at
     * once disturb each other, with any error: then the upgrade is repeated on what the others left.
     */
    static void upgrade(DataSource database) {
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(database);
                return;
            } catch (LedgerException e) {
                if (attempt == ATTEMPTS || e.getCause() == null || SqlExceptionTranslator.isDown(e.getCause())) {
                    throw e;
                }
            }
        }
    }

    private static void attempt(DataSource database) {
        try (Connection connection = database.getConnection()) {
            prepare(connection);
            if (version(connection) != newest()) {
                new Transaction(connection, LedgerLabel.UNKNOWN).run(rows -> upgrade(connection));
            }
        } catch (SQLException e) {
            throw SqlExceptionTranslator.of(LedgerLabel.UNKNOWN, "opened", e);
        }
    }

    private static boolean upgrade(Connection connection) {
        try {
            int version = version(connection);
            if (version > newest()) {
                throw new LedgerException(
                        "the ledger has schema " + version + ", made by a newer version of kling; this one knows "
                                + newest() + " at most: update it, or use another ledger",
                        null);
            }
            for (List<String> statements : VERSIONS.subList(version, newest())) {
                execute(connection, statements);
            }
            execute(connection, List.of("UPDATE kling_ledger SET schema_version = " + newest() + " WHERE id = 1"));
            return true;
        } catch (SQLException e) {
            throw SqlExceptionTranslator.of(LedgerLabel.UNKNOWN, "brought up to date", e);
        }
    }

    /** Creates the row that all writers lock. */
    private static void prepare(Connection connection) throws SQLException {
        if (exists(connection)) {
            return;
        }
        execute(
                connection,
                List.of("CREATE TABLE IF NOT EXISTS kling_ledger (id INTEGER NOT NULL PRIMARY KEY,"
                        + " schema_version INTEGER NOT NULL, turn BIGINT NOT NULL)"));
        try {
            execute(connection, List.of("INSERT INTO kling_ledger (id, schema_version, turn) VALUES (1, 0, 0)"));
        } catch (SQLException e) {
            // Another process may have been faster; if not, there is no such row.
            if (!exists(connection)) {
                throw e;
            }
        }
    }

    /** Looks in the current schema only, as another one of the same database can have a ledger of its own. */
    private static boolean exists(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                boolean current = schema == null || schema.equals(tables.getString("TABLE_SCHEM"));
                if (current && "kling_ledger".equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return version(connection) >= 0;
                }
            }
            return false;
        }
    }

    /** Returns -1 while there is no row. */
    private static int version(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT schema_version FROM kling_ledger WHERE id = 1");
                ResultSet found = query.executeQuery()) {
            return found.next() ? found.getInt(1) : -1;
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
