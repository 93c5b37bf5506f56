package dev.klingdsl.ledger.store.jdbc

import dev.klingdsl.ledger.store.DatabaseFixture
import dev.klingdsl.ledger.store.PurchaseFixture
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.LedgerException
import java.nio.file.Path
import java.sql.Connection
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import javax.sql.DataSource
import spock.lang.Specification
import spock.lang.TempDir

class SchemaSpec extends Specification {
    @TempDir
    Path folder

    List<DataSource> databases() {
        [DatabaseFixture.sqlite(folder.resolve('ledger.db')), DatabaseFixture.h2(UUID.randomUUID().toString())]
    }

    static void run(DataSource database, String script) {
        Connection connection = database.connection
        try {
            script.split(/;\s*\n/).findAll { !it.isBlank() }.each { connection.createStatement().execute(it) }
        } finally {
            connection.close()
        }
    }

    def "a ledger of an older version is brought up to date, with all that it holds"() {
        given:
        String old = getClass().getResource('schema-1.sql').text

        expect:
        databases().each { database ->
            run(database, old)
            SubmissionLedger ledger = DatabaseFixture.ledger(database)
            LedgerEntry entry = ledger.find('old1').get()
            assert entry.uniqueId() == 'u1'
            assert entry.traceIds() == ['t1']
            assert entry.purchase().provenance().parameters() == [subject: 'a fox']
            assert ledger.open(PurchaseFixture.order()).entry().number() == 2
            ledger.rememberUpload(entry.purchase().account(), 'abc', 'https://files/1.jpg')
            assert DatabaseFixture.ledger(database).uploaded(entry.purchase().account(), 'abc').present
        }
    }

    def "a ledger of a newer version is refused and left alone"() {
        expect:
        databases().each { database ->
            DatabaseFixture.ledger(database)
            run(database, "UPDATE kling_ledger SET schema_version = ${Schema.newest() + 1}")
            LedgerException refusal = null
            try {
                DatabaseFixture.ledger(database)
            } catch (LedgerException e) {
                refusal = e
            }
            assert refusal.message.contains("schema ${Schema.newest() + 1}, made by a newer version of kling")
        }
    }

    def "F22: processes that open a new ledger at once all find it whole"() {
        given:
        def threads = Executors.newFixedThreadPool(6)

        expect:
        databases().each { database ->
            CountDownLatch start = new CountDownLatch(1)
            def opened = (1..6).collect { number ->
                threads.submit({
                    start.await()
                    DatabaseFixture.ledger(database).open(PurchaseFixture.order("f$number")).entry().number()
                } as Callable)
            }
            start.countDown()
            assert opened*.get().sort() == [1L, 2L, 3L, 4L, 5L, 6L]
        }

        cleanup:
        threads.shutdownNow()
    }
}
