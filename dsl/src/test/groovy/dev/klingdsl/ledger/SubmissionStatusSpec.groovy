package dev.klingdsl.ledger

import static dev.klingdsl.ledger.SubmissionStatus.*

import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.ledger.store.IllegalTransitionException
import dev.klingdsl.ledger.store.PurchaseFixture
import dev.klingdsl.ledger.store.SubmissionLedger
import java.time.Instant
import spock.lang.Specification

class SubmissionStatusSpec extends Specification {
    static final Map<SubmissionStatus, List<SubmissionStatus>> ARROWS = [
        (INTENT)      : [UNSENT, ACCEPTED, REJECTED, IN_DOUBT],
        (IN_DOUBT)    : [ACCEPTED, ABSENT, NEEDS_REVIEW],
        (NEEDS_REVIEW): [ACCEPTED, ABSENT]
    ]

    static SubmissionState example(SubmissionStatus name) {
        switch (name) {
            case INTENT: return new SubmissionState.Intent()
            case UNSENT: return new SubmissionState.Unsent('x')
            case ACCEPTED: return new SubmissionState.Accepted('u')
            case REJECTED: return new SubmissionState.Rejected(400, 'x')
            case IN_DOUBT: return new SubmissionState.InDoubt('x', Instant.EPOCH)
            case ABSENT: return new SubmissionState.Absent()
            case NEEDS_REVIEW: return new SubmissionState.NeedsReview('x', [])
        }
    }

    /** Brings a new entry there by the shortest way. */
    static String entryIn(SubmissionStatus name, SubmissionLedger ledger) {
        String id = ledger.open(PurchaseFixture.order(name.name())).entry().id()
        List<SubmissionStatus> way = name == INTENT ? [] : ARROWS[INTENT].contains(name) ? [name] : [IN_DOUBT, name]
        SubmissionStatus from = INTENT
        way.each { to ->
            ledger.advance(id, from, example(to), null)
            from = to
        }
        id
    }

    def "#from to #next is #verdict"() {
        given:
        SubmissionLedger ledger = StoredLedger.inMemory(LedgerSettings.defaults())
        String id = entryIn(from, ledger)
        SubmissionState to = example(next)

        when:
        Throwable refusal = null
        try {
            ledger.advance(id, from, to, null)
        } catch (IllegalTransitionException e) {
            refusal = e
        }

        then:
        (refusal == null) == legal
        ledger.find(id).get().state().status() == (legal ? next : from)
        legal || refusal.message.contains("cannot go from $from to $next")

        where:
        [from, next] << [SubmissionStatus.values().toList(), SubmissionStatus.values().toList()].combinations()
        legal = ARROWS.getOrDefault(from, []).contains(next)
        verdict = legal ? 'allowed' : 'refused'
    }
}
