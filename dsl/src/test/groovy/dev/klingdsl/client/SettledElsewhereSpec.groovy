package dev.klingdsl.client

import dev.klingdsl.client.TakeOutcome.State
import dev.klingdsl.ledger.Entry
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.Ledger
import dev.klingdsl.ledger.LedgerSettings
import dev.klingdsl.ledger.StateName
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

class SettledElsewhereSpec extends ClientSpecification {

    def "a submission that another process settles between two looks is gone on with"() {
        given:
        def ledger = new Meddler(Ledger.inMemory(LedgerSettings.defaults().withClock(clock)))
        def client = builder().credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl()).ledger(ledger).build()
        sandbox.faults().nextSubmit(Fault.drop())

        when: def outcome = run(plan(step('shot')), options(), client).takes()[0]

        then:
        ledger.settled
        outcome.state() == State.DOWNLOADED
        sandbox.requestCount(Endpoint.SUBMIT) == 2

        cleanup: client?.close()
    }

    /** Settles what is in doubt just before the client collects it. */
    static class Meddler implements Ledger {
        @Delegate
        private final Ledger ledger
        volatile boolean settled

        Meddler(Ledger ledger) {
            this.ledger = ledger
        }

        @Override
        List<Entry> entries(EntryQuery query) {
            if (!settled) {
                ledger.entries(EntryQuery.all().inState(StateName.IN_DOUBT)).each {
                    ledger.advance(it.id(), StateName.IN_DOUBT, new SubmissionState.Absent(), null)
                    settled = true
                }
            }
            ledger.entries(query)
        }
    }
}
