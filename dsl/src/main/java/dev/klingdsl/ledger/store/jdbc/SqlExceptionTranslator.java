package dev.klingdsl.ledger.store.jdbc;

import dev.klingdsl.ledger.LedgerBusyException;
import dev.klingdsl.ledger.LedgerException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Turns a database's errors into exceptions that say what is wrong and what to do. */
final class SqlExceptionTranslator {
    /** Serialization failure, and PostgreSQL's deadlock: the transaction was rolled back and can be run again. */
    private static final Set<String> REPEATABLE_STATES = Set.of("40001", "40P01");
    /** Lock not available, timeout: of PostgreSQL and others. */
    private static final Set<String> BUSY_STATES = Set.of("55P03", "HYT00");
    /** PostgreSQL shuts down, has crashed, starts, or has no connection left. */
    private static final Set<String> DOWN_STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String CONNECTION_CLASS = "08";
    /** SQLITE_BUSY and SQLITE_LOCKED, extended codes aside. */
    private static final Set<Integer> SQLITE_BUSY = Set.of(5, 6);

    private static final int SQLITE_FULL = 13;
    private static final int H2_LOCK_TIMEOUT = 50_200;
    private static final int H2_CONCURRENT_UPDATE = 90_131;

    private SqlExceptionTranslator() {}

    static LedgerException of(String ledger, String attempted, SQLException failure) {
        if (isDown(failure)) {
            return new LedgerException(
                    ledger + "'s database cannot be reached: " + failure.getMessage()
                            + "; check that it is running and accepts connections",
                    failure);
        }
        if (isBusy(failure)) {
            return new LedgerBusyException(ledger, failure);
        }
        String remedy = isSqlite(failure) && failure.getErrorCode() == SQLITE_FULL
                ? "free some space on its disk"
                : "check the database, and the space on its disk";
        return new LedgerException(
                ledger + " cannot be " + attempted + ": " + failure.getMessage() + "; " + remedy, failure);
    }

    /** Returns true if the transaction that ended so had no effect and is likely to succeed when it is run again. */
    static boolean isRepeatable(@Nullable Throwable failure) {
        return failure instanceof SQLException sql && REPEATABLE_STATES.contains(state(sql));
    }

    /** Returns true if there is no connection to the database. */
    static boolean isDown(@Nullable Throwable failure) {
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || (failure instanceof SQLException sql
                        && (state(sql).startsWith(CONNECTION_CLASS) || DOWN_STATES.contains(state(sql))));
    }

    private static boolean isBusy(SQLException failure) {
        int code = failure.getErrorCode();
        return failure instanceof SQLTransientException
                || isRepeatable(failure)
                || BUSY_STATES.contains(state(failure))
                || code == H2_LOCK_TIMEOUT
                || code == H2_CONCURRENT_UPDATE
                || (isSqlite(failure) && SQLITE_BUSY.contains(code & 0xFF));
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }

    private static boolean isSqlite(SQLException failure) {
        return failure.getClass().getName().startsWith("org.sqlite.");
    }
}
