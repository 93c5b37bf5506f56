package dev.klingdsl.ledger.store

import static dev.klingdsl.ledger.store.Purchases.order
import static dev.klingdsl.ledger.SubmissionStatus.*

import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.sandbox.SettableClock
import java.time.Duration
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification

/** Two processes on one ledger, with a clock that can be set. */
abstract class LedgerFixture extends Specification {
    static final Instant START = Instant.parse('2026-03-01T10:00:00Z')

    SettableClock clock = SettableClock.at(START)
    int ids = 0
    @AutoCleanup
    SubmissionLedger ledger
    @AutoCleanup
    SubmissionLedger other

    /** Returns two views of one ledger, as two processes have them. */
    abstract List<SubmissionLedger> open(LedgerSettings first, LedgerSettings second)

    def setup() {
        (ledger, other) = open(settings('one'), settings('two'))
    }

    LedgerSettings settings(String owner) {
        LedgerSettings.defaults().withClock(clock).withOwner(owner).withIds { "$owner-${++ids}".toString() }
    }

    LedgerEntry opened(PurchaseRequest order = order()) {
        OpenResult opening = ledger.open(order)
        assert opening instanceof OpenResult.Opened
        opening.entry()
    }

    LedgerEntry accepted(String uniqueId, PurchaseRequest order = order()) {
        ledger.advance(opened(order).id(), INTENT, new SubmissionState.Accepted(uniqueId), 'trace')
    }

    void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds))
    }
}
