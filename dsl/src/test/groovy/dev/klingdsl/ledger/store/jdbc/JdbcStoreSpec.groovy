package dev.klingdsl.ledger.store.jdbc

import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.LedgerBusyException
import dev.klingdsl.ledger.LedgerException
import dev.klingdsl.ledger.store.DatabaseFixture
import dev.klingdsl.ledger.store.PurchaseFixture
import java.sql.Connection
import java.sql.DatabaseMetaData
import java.sql.SQLException
import java.sql.SQLTransientConnectionException
import java.sql.SQLTransientException
import java.sql.Statement
import javax.sql.DataSource
import spock.lang.Specification

class JdbcStoreSpec extends Specification {
    DataSource h2 = DatabaseFixture.h2(UUID.randomUUID().toString())

    def "a database that is not supported is refused with those that are: #product"() {
        given:
        DataSource database = Stub() {
            getConnection() >> Stub(Connection) {
                getMetaData() >> Stub(DatabaseMetaData) { getDatabaseProductName() >> product }
            }
        }

        when:
        JdbcStore.open(database)

        then:
        LedgerException refusal = thrown()
        refusal.message == "a ledger cannot be kept in $product, only in SQLite, H2, PostgreSQL; use one of these databases"

        where:
        product << ['MariaDB', 'MySQL', 'Oracle']
    }

    def "a transaction that the database ends in favour of another one is run again: #state"() {
        given:
        DatabaseFixture.ledger(h2)
        def ending = new Ending(database: h2, failure: new SQLException('ended in favour of another', state), left: 3)

        when:
        def entry = DatabaseFixture.ledger(ending).open(PurchaseFixture.order()).entry()

        then:
        ending.left == 0
        DatabaseFixture.ledger(h2).entries(EntryQuery.all()) == [entry]

        where:
        state << ['40001', '40P01']
    }

    def "it is not run again for ever"() {
        given:
        def ledger = DatabaseFixture.ledger(h2)
        def ending = new Ending(database: h2, failure: new SQLException('ended in favour of another', '40001'), left: 1000)

        when:
        DatabaseFixture.ledger(ending).open(PurchaseFixture.order())

        then:
        thrown(LedgerBusyException)
        ending.left == 1000 - 20
        ledger.entries(EntryQuery.all()) == []
    }

    def "a transaction that ended in another way is not run again: #failure.class.simpleName #failure.SQLState"() {
        given:
        DatabaseFixture.ledger(h2)
        def ending = new Ending(database: h2, failure: failure, left: 1000)

        when:
        DatabaseFixture.ledger(ending).open(PurchaseFixture.order())

        then:
        LedgerException told = thrown()
        (told instanceof LedgerBusyException) == busy
        ending.left == 999

        where:
        failure                                          || busy
        new SQLException('canceling: lock timeout', '55P03') || true
        new SQLTransientException('later', '00000')      || true
        new SQLException('connection lost', '08006')     || false
        new SQLException('out of space', '53100')        || false
    }

    def "a database that is down is told as such, and asked once: #failure.class.simpleName #failure.SQLState"() {
        given:
        int asked = 0
        DataSource database = Stub() {
            getConnection() >> { asked++; throw failure }
        }

        when:
        JdbcStore.open(database)

        then:
        LedgerException told = thrown()
        !(told instanceof LedgerBusyException)
        told.message == "the ledger's database cannot be reached: $failure.message; check that it is running and accepts connections"
        asked == 1

        where:
        failure << [
            new SQLException('Connection refused', '08001'),
            new SQLException('the database system is starting up', '57P03'),
            new SQLException('too many clients', '53300'),
            new SQLTransientConnectionException('Connection is not available, request timed out')
        ]
    }

    def "a second schema of one database has a ledger of its own"() {
        given:
        String name = UUID.randomUUID()
        DataSource first = DatabaseFixture.h2(name)
        DataSource second = DatabaseFixture.h2(name)
        second.setURL(second.getURL() + ';INIT=CREATE SCHEMA IF NOT EXISTS other\\;SET SCHEMA other')
        DatabaseFixture.ledger(first).open(PurchaseFixture.order('f1'))

        when:
        DatabaseFixture.ledger(second).open(PurchaseFixture.order('f2'))

        then: 'also when each is opened again'
        DatabaseFixture.ledger(first).entries(EntryQuery.all())*.purchase()*.fingerprint() == ['f1']
        DatabaseFixture.ledger(second).entries(EntryQuery.all())*.purchase()*.fingerprint() == ['f2']
    }

    /** A database that ends the first transactions at their first statement. */
    static class Ending implements DataSource {
        @Delegate
        DataSource database
        SQLException failure
        int left

        @Override
        Connection getConnection() {
            new EndingConnection(connection: database.connection, owner: this)
        }
    }

    static class EndingConnection implements Connection {
        @Delegate
        Connection connection
        Ending owner

        @Override
        Statement createStatement() {
            if (!connection.autoCommit && owner.left > 0) {
                owner.left--
                throw owner.failure
            }
            connection.createStatement()
        }
    }
}
