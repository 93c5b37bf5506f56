package dev.klingdsl.client;

import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.store.LedgerSettings;
import dev.klingdsl.ledger.store.StoredLedger;
import dev.klingdsl.ledger.store.SubmissionLedger;
import dev.klingdsl.ledger.store.jdbc.JdbcStore;

import javax.sql.DataSource;

/** Makes ledgers for {@link KlingClientBuilder#ledger}. */
public final class Ledgers {
    private Ledgers() {}

    /**
     * {@return a ledger in memory, lost with the process} It prevents double payment within this process. After a
     * crash, submissions that were in progress are not known and may be paid for again.
     */
    public static Ledger inMemory() {
        return view(StoredLedger.inMemory(LedgerSettings.defaults()));
    }

    /**
     * {@return a ledger in a database, whose tables are created or migrated now} The names of the tables start with
     * {@code kling_}. SQLite and H2 are tested, and PostgreSQL is supported; other databases are refused. Each
     * operation opens a connection and closes it. How long to wait for other writers, and how durable a commit is, are
     * settings of the database: SQLite needs {@code synchronous=FULL} and a {@code busy_timeout}.
     *
     * @param database stays open when the ledger is closed
     * @throws dev.klingdsl.ledger.LedgerException if the database cannot be used, is not supported, or holds the tables
     *     of a newer version
     */
    public static Ledger jdbc(DataSource database) {
        return view(new StoredLedger(JdbcStore.open(database), LedgerSettings.defaults()));
    }

    /** Returns a view that has no methods to change the ledger, also at runtime. */
    static Ledger view(SubmissionLedger ledger) {
        return new LedgerView(ledger);
    }

    /**
     * Returns the ledger for writing.
     *
     * @throws IllegalArgumentException if it is not one of this library's
     */
    static SubmissionLedger mutable(Ledger ledger) {
        if (ledger instanceof LedgerView view) {
            return view.ledger();
        } else if (ledger instanceof SubmissionLedger own) {
            return own;
        }
        throw new IllegalArgumentException(
                "a ledger of type " + ledger.getClass().getName()
                        + " cannot record submissions; pass one made by Ledgers.jdbc or Ledgers.inMemory");
    }
}
