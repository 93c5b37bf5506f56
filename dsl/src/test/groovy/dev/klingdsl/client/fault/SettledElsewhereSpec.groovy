package dev.klingdsl.client.fault

import dev.klingdsl.client.ClientFixture
import dev.klingdsl.run.TakeState
import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.account.Credentials
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

class SettledElsewhereSpec extends ClientFixture {

    def "a submission that another process settles between two looks is gone on with"() {
        given:
        def ledger = new Meddler(StoredLedger.inMemory(LedgerSettings.defaults().withClock(clock)))
        def client = builder().credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl()).ledger(ledger).build()
        sandbox.faults().nextSubmit(Fault.drop())

        when: def outcome = run(plan(step('shot')), options(), client).takes()[0]

        then:
        ledger.settled
        outcome.state() == TakeState.DOWNLOADED
        sandbox.requestCount(Endpoint.SUBMIT) == 2

        cleanup: client?.close()
    }

    /** Settles what is in doubt just before the client collects it. */
    static class Meddler implements SubmissionLedger {
        @Delegate
        private final SubmissionLedger ledger
        volatile boolean settled

        Meddler(SubmissionLedger ledger) {
            this.ledger = ledger
        }

        @Override
        List<LedgerEntry> entries(EntryQuery query) {
            if (!settled) {
                ledger.entries(EntryQuery.all().inState(SubmissionStatus.IN_DOUBT)).each {
                    ledger.advance(it.id(), SubmissionStatus.IN_DOUBT, new SubmissionState.Absent(), null)
                    settled = true
                }
            }
            ledger.entries(query)
        }
    }
}
