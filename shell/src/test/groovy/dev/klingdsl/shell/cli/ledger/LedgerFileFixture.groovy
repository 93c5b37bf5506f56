package dev.klingdsl.shell.cli.ledger

import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.ledger.store.jdbc.JdbcStore

import java.nio.file.Path

/** Writes to a ledger file as a client does, which the command's own view of it cannot. */
class LedgerFileFixture {
    static <T> T write(Path file, Closure<T> action) {
        LedgerFile.open(file).withCloseable {
            action.call(new StoredLedger(JdbcStore.open(LedgerFile.database(file)), LedgerSettings.defaults()))
        }
    }
}
