package dev.klingdsl.client

import dev.klingdsl.job.JobStatus
import dev.klingdsl.ledger.Ledger
import dev.klingdsl.ledger.LedgerSettings
import dev.klingdsl.ledger.settling.ListedTask
import dev.klingdsl.ledger.Order
import dev.klingdsl.ledger.Purchases
import dev.klingdsl.ledger.SettlingRules
import dev.klingdsl.ledger.StateName
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.TaskBody
import dev.klingdsl.sandbox.SettableClock
import dev.klingdsl.wire.TaskRow
import spock.lang.Specification

import java.time.Instant

/** What is decided about submissions whose answers are lost one after the other, while the service's list is read. */
class SettlingRoundSpec extends Specification {
    def clock = SettableClock.at(Instant.parse('2026-08-01T10:00:00Z'))
    def ledger = Ledger.inMemory(LedgerSettings.defaults().withClock(clock))
    def purchase = Purchases.of()
    def books = new Books(ledger, purchase.account(), clock, { Optional.empty() })

    private lose(String id) {
        ledger.advance(id, StateName.INTENT, new SubmissionState.InDoubt('lost', clock.instant()), null)
    }

    private String intend() {
        ledger.open(Order.of(purchase).withFresh(true)).entry().id()
    }

    private StateName state(String id) {
        ledger.find(id).get().state().name()
    }

    def "F18: jobs of equal submissions are not taken for somebody else's when an answer is #what after the group was made"() {
        given:
        def (first, second) = [intend(), intend()]
        lose(first)
        def body = TaskBody.ofRequest(purchase.request())
        def jobs = ['job-1', 'job-2'].collect { new TaskRow(new ListedTask(it, clock.instant(), body), new JobStatus.Queued()) }
        def round = new SettlingRound(books, SettlingRules.defaults(), new ListingLag(), clock.instant(), jobs)
        def group = new SettlingGroup(body, [ledger.find(first).get()])
        if (lost) lose(second)

        when: 'the list has the jobs of both'
        def again = round.decide(group, 1)

        then:
        again.keySet() == [first] as Set
        state(first) == StateName.IN_DOUBT

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
