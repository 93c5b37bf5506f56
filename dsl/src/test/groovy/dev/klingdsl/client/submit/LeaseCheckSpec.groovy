package dev.klingdsl.client.submit

import dev.klingdsl.client.bookkeeping.SubmissionRecorder
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.ledger.store.PurchaseFixture
import dev.klingdsl.ledger.store.PurchaseRequest
import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.sandbox.SettableClock
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

class LeaseCheckSpec extends Specification {
    def clock = SettableClock.at(Instant.parse('2026-08-01T10:00:00Z'))
    def ledger = StoredLedger.inMemory(LedgerSettings.defaults().withClock(clock))
    def purchase = PurchaseFixture.of()
    def recorder = new SubmissionRecorder(ledger, purchase.account(), clock, { Optional.empty() })
    def intent = ledger.open(PurchaseRequest.of(purchase)).entry()

    def "R09 F56: nothing is written when the lease was lost while the connection was opened"() {
        given: 'the process stood still for longer than its lease, and another one took over'
        clock.advance(Duration.ofMinutes(2))
        ledger.expire(intent.id())

        when: new LeaseCheck(recorder, intent).verify()

        then:
        def e = thrown(IOException)
        e.message.contains('another one took over')
    }

    def "R09 F56: a lease that is kept allows the first byte, and lasts from then on"() {
        given: clock.advance(Duration.ofSeconds(80))

        when:
        new LeaseCheck(recorder, intent).verify()
        clock.advance(Duration.ofSeconds(80))

        then: ledger.find(intent.id()).get().isHeld(clock.instant())
    }
}
