package dev.klingdsl.ledger.store

import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.LedgerException
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import java.nio.file.Path
import java.sql.Connection
import javax.sql.DataSource
import org.sqlite.SQLiteConfig
import org.sqlite.SQLiteDataSource
import spock.lang.Specification
import spock.lang.TempDir

class F23DiskFullSpec extends Specification {
    @TempDir
    Path folder

    /** Lets the database grow no further. */
    DataSource full(Path file) {
        Connection connection = DatabaseFixture.sqlite(file).connection
        int pages = connection.createStatement().executeQuery('PRAGMA page_count').getInt(1)
        connection.close()
        SQLiteConfig config = new SQLiteConfig()
        config.setPragma(SQLiteConfig.Pragma.MAX_PAGE_COUNT, pages as String)
        SQLiteDataSource database = new SQLiteDataSource(config)
        database.setUrl("jdbc:sqlite:$file")
        database
    }

    def "what cannot be written is said, and leaves the ledger as it was"() {
        given:
        Path file = folder.resolve('ledger.db')
        SubmissionLedger ledger = DatabaseFixture.ledger(DatabaseFixture.sqlite(file))
        LedgerEntry entry = ledger.open(PurchaseFixture.order()).entry()
        SubmissionLedger full = DatabaseFixture.ledger(full(file))

        when:
        full.open(PurchaseFixture.order('f2', [request: '{"ref_prompt":"' + 'fox ' * 20_000 + '"}']))

        then:
        LedgerException refused = thrown()
        refused.message.contains("the ledger $file cannot be written")
        refused.message.contains('free some space on its disk')

        when:
        full.advance(entry.id(), SubmissionStatus.INTENT, new SubmissionState.Rejected(400, 'no ' * 20_000), null)

        then:
        thrown(LedgerException)
        ledger.entries(EntryQuery.all()) == [entry]

        when: 'there is space again'
        ledger.advance(entry.id(), SubmissionStatus.INTENT, new SubmissionState.Accepted('u1'), null)

        then:
        ledger.findByJob(PurchaseFixture.ACCOUNT, 'u1').present
    }
}
