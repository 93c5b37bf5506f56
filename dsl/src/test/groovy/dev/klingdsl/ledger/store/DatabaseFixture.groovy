package dev.klingdsl.ledger.store

import dev.klingdsl.ledger.store.jdbc.JdbcStore
import groovy.transform.CompileStatic

import java.nio.file.Path
import javax.sql.DataSource
import org.h2.jdbcx.JdbcDataSource
import org.sqlite.SQLiteConfig
import org.sqlite.SQLiteDataSource

/** Databases that a ledger can be in. */
@CompileStatic
class DatabaseFixture {
    static SubmissionLedger ledger(DataSource database, LedgerSettings settings = LedgerSettings.defaults()) {
        new StoredLedger(JdbcStore.open(database), settings)
    }

    static DataSource sqlite(Path file, int busyMillis = 10_000) {
        SQLiteConfig config = new SQLiteConfig()
        config.setJournalMode(SQLiteConfig.JournalMode.WAL)
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL)
        config.setBusyTimeout(busyMillis)
        SQLiteDataSource database = new SQLiteDataSource(config)
        database.setUrl('jdbc:sqlite:'.concat(file.toString()))
        database
    }

    /** In memory, for as long as the process lives. */
    static DataSource h2(String name) {
        JdbcDataSource database = new JdbcDataSource()
        database.setURL("jdbc:h2:mem:$name;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
        database
    }
}
