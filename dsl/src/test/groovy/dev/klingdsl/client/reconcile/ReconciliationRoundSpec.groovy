package dev.klingdsl.client.reconcile

import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.client.bookkeeping.SubmissionRecorder
import dev.klingdsl.job.JobStatus
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.api.dto.ListedTask
import dev.klingdsl.ledger.store.PurchaseRequest
import dev.klingdsl.ledger.store.Purchases
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.request.json.NormalizedRequest
import dev.klingdsl.sandbox.SettableClock
import dev.klingdsl.api.dto.TaskRow
import spock.lang.Specification

import java.time.Instant

/** What is decided about submissions whose answers are lost one after the other, while the service's list is read. */
class ReconciliationRoundSpec extends Specification {
    def clock = SettableClock.at(Instant.parse('2026-08-01T10:00:00Z'))
    def ledger = StoredLedger.inMemory(LedgerSettings.defaults().withClock(clock))
    def purchase = Purchases.of()
    def books = new SubmissionRecorder(ledger, purchase.account(), clock, { Optional.empty() })

    private lose(String id) {
        ledger.advance(id, SubmissionStatus.INTENT, new SubmissionState.InDoubt('lost', clock.instant()), null)
    }

    private String intend() {
        ledger.open(PurchaseRequest.of(purchase).withFresh(true)).entry().id()
    }

    private SubmissionStatus state(String id) {
        ledger.find(id).get().state().status()
    }

    def "F18: jobs of equal submissions are not taken for somebody else's when an answer is #what after the group was made"() {
        given:
        def (first, second) = [intend(), intend()]
        lose(first)
        def body = NormalizedRequest.ofRequest(purchase.request())
        def jobs = ['job-1', 'job-2'].collect { new TaskRow(new ListedTask(it, clock.instant(), body), new JobStatus.Queued()) }
        def round = new ReconciliationRound(books, ReconciliationPolicy.defaults(), new ListingLag(), clock.instant(), jobs)
        def group = new SettlingGroup(body, [ledger.find(first).get()])
        if (lost) lose(second)

        when: 'the list has the jobs of both'
        def again = round.decide(group, 1)

        then:
        again.keySet() == [first] as Set
        state(first) == SubmissionStatus.IN_DOUBT

        when: 'both are settled together'
        if (!lost) lose(second)
        round.decide(new SettlingGroup(body, [first, second].collect { ledger.find(it).get() }), 2)

        then:
        [first, second].collect { ledger.find(it).get().uniqueId() } as Set == ['job-1', 'job-2'] as Set

        where:
        what            | lost
        'lost'          | true
        'still to come' | false
    }
}
