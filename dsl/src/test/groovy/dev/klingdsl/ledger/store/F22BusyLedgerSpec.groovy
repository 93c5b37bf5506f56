package dev.klingdsl.ledger.store

import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.LedgerBusyException
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import java.nio.file.Path
import java.sql.Connection
import javax.sql.DataSource
import spock.lang.Specification
import spock.lang.TempDir

class F22BusyLedgerSpec extends Specification {
    @TempDir
    Path folder

    def "a ledger that another process keeps busy is waited for, then said to be busy; nothing has changed"() {
        given:
        DataSource impatient = DatabaseFixture.sqlite(folder.resolve('ledger.db'), 20)
        SubmissionLedger ledger = DatabaseFixture.ledger(impatient)
        LedgerEntry entry = ledger.open(PurchaseFixture.order()).entry()
        Connection writer = DatabaseFixture.sqlite(folder.resolve('ledger.db')).connection
        writer.createStatement().execute('BEGIN IMMEDIATE')

        when:
        ledger.advance(entry.id(), SubmissionStatus.INTENT, new SubmissionState.Accepted('u1'), null)

        then:
        LedgerBusyException busy = thrown()
        busy.message.contains('another process')
        ledger.find(entry.id()).get() == entry

        when:
        writer.createStatement().execute('ROLLBACK')

        then:
        ledger.advance(entry.id(), SubmissionStatus.INTENT, new SubmissionState.Accepted('u1'), null).uniqueId() == 'u1'

        cleanup:
        writer.close()
    }

    def "a patient ledger gets its turn"() {
        given:
        SubmissionLedger ledger = DatabaseFixture.ledger(DatabaseFixture.sqlite(folder.resolve('ledger.db')))
        Connection writer = DatabaseFixture.sqlite(folder.resolve('ledger.db')).connection
        writer.createStatement().execute('BEGIN IMMEDIATE')
        Thread waiting = Thread.start { ledger.open(PurchaseFixture.order()) }

        when:
        writer.createStatement().execute('COMMIT')
        waiting.join()

        then:
        ledger.entries(EntryQuery.all()).size() == 1

        cleanup:
        writer.close()
    }

    def "another kind of database says the same"() {
        given:
        String name = UUID.randomUUID()
        DataSource database = DatabaseFixture.h2(name)
        database.setURL(database.getURL().replace('LOCK_TIMEOUT=10000', 'LOCK_TIMEOUT=20'))
        SubmissionLedger ledger = DatabaseFixture.ledger(database)
        Connection writer = DatabaseFixture.h2(name).connection
        writer.autoCommit = false
        writer.createStatement().execute('UPDATE kling_ledger SET turn = 0')

        when:
        ledger.open(PurchaseFixture.order())

        then:
        thrown(LedgerBusyException)

        cleanup:
        writer.rollback()
        writer.close()
    }
}
