package dev.klingdsl.client.fault

import dev.klingdsl.client.ClientFixture
import dev.klingdsl.client.KlingClient
import dev.klingdsl.client.KlingClientBuilder
import dev.klingdsl.account.Credentials
import dev.klingdsl.ledger.store.DatabaseFixture
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.sandbox.Endpoint

import java.nio.file.Path
import java.time.Duration

/** Clients with a ledger that outlives them, as processes have that come after each other or work at once. */
abstract class ProcessesFixture extends ClientFixture {
    List<KlingClient> clients = []
    int processes = 0

    def cleanup() {
        clients*.close()
    }

    /** Returns the ledger as another process sees it. */
    SubmissionLedger ledger() {
        DatabaseFixture.ledger(DatabaseFixture.sqlite(dir.resolve('ledger.db')), settings())
    }

    LedgerSettings settings() {
        LedgerSettings.defaults().withClock(clock).withOwner("process-${++processes}".toString())
    }

    KlingClient process(Closure<?> configure = {}) {
        // One token for all: each new one ends the one before.
        KlingClientBuilder builder = builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString()).credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl())
                .ledger(ledger())
        configure(builder)
        KlingClient made = builder.build()
        clients << made
        made
    }

    List<LedgerEntry> entries() {
        ledger().entries(EntryQuery.all()).reverse()
    }

    List<SubmissionStatus> states() {
        entries()*.state()*.status()
    }

    long posts() {
        sandbox.requestCount(Endpoint.SUBMIT)
    }

    List<String> jobs() {
        sandbox.tasks()*.uniqueId()
    }

    void pass(Duration time) {
        clock.advance(time)
    }

    /** Makes the ledger forget the answer to its last submission, as when its process was killed before it was durable. */
    void forgetAnswer(Path database = dir.resolve('ledger.db')) {
        def connection = DatabaseFixture.sqlite(database).connection
        connection.createStatement().executeUpdate("""
            UPDATE kling_entry SET state = 'INTENT', unique_id = NULL, outcome = 'RUNNING', outputs = '[]', files = '[]',
              finished_at = NULL, hold_owner = 'gone', hold_from = opened_at, hold_until = opened_at + 90000
            WHERE entry_number = (SELECT MAX(entry_number) FROM kling_entry)""")
        connection.close()
    }
}
