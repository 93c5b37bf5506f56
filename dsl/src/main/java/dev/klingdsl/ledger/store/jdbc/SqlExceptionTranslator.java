package dev.klingdsl.ledger.store.jdbc;

import dev.klingdsl.ledger.LedgerBusyException;
import dev.klingdsl.ledger.LedgerException;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Says in plain words why the database did not do as told. */
final class SqlExceptionTranslator {
    /** Serialization failure, deadlock, lock not available, timeout: of H2, PostgreSQL and others. */
    private static final Set<String> BUSY_STATES = Set.of("40001", "40P01", "55P03", "HYT00");
    /** SQLITE_BUSY and SQLITE_LOCKED, extended codes aside. */
    private static final Set<Integer> SQLITE_BUSY = Set.of(5, 6);

    private static final int SQLITE_FULL = 13;
    private static final int H2_LOCK_TIMEOUT = 50_200;
    private static final int H2_CONCURRENT_UPDATE = 90_131;

    private SqlExceptionTranslator() {}

    static LedgerException of(String ledger, String attempted, SQLException failure) {
        if (isBusy(failure)) {
            return new LedgerBusyException(ledger, failure);
        }
        String remedy = isSqlite(failure) && failure.getErrorCode() == SQLITE_FULL
                ? "free some space on its disk"
                : "check the database, and the space on its disk";
        return new LedgerException(
                ledger + " cannot be " + attempted + ": " + failure.getMessage() + "; " + remedy, failure);
    }

    private static boolean isBusy(SQLException failure) {
        int code = failure.getErrorCode();
        return failure instanceof SQLTransientException
                || BUSY_STATES.contains(String.valueOf(failure.getSQLState()))
                || code == H2_LOCK_TIMEOUT
                || code == H2_CONCURRENT_UPDATE
                || (isSqlite(failure) && SQLITE_BUSY.contains(code & 0xFF));
    }

    private static boolean isSqlite(SQLException failure) {
        return failure.getClass().getName().startsWith("org.sqlite.");
    }
}
