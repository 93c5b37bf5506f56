package dev.klingdsl.ledger

import static dev.klingdsl.ledger.StateName.*

import java.time.Instant
import spock.lang.Specification

class StateNameSpec extends Specification {
    static final Map<StateName, List<StateName>> ARROWS = [
        (INTENT)      : [UNSENT, ACCEPTED, REJECTED, IN_DOUBT],
        (IN_DOUBT)    : [ACCEPTED, ABSENT, NEEDS_REVIEW],
        (NEEDS_REVIEW): [ACCEPTED, ABSENT]
    ]

    static SubmissionState example(StateName name) {
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
    static String entryIn(StateName name, Ledger ledger) {
        String id = ledger.open(Purchases.order(name.name())).entry().id()
        List<StateName> way = name == INTENT ? [] : ARROWS[INTENT].contains(name) ? [name] : [IN_DOUBT, name]
        StateName from = INTENT
        way.each { to ->
            ledger.advance(id, from, example(to), null)
            from = to
        }
        id
    }

    def "#from to #next is #verdict"() {
        given:
        Ledger ledger = Ledger.inMemory()
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
        ledger.find(id).get().state().name() == (legal ? next : from)
        legal || refusal.message.contains("cannot go from $from to $next")

        where:
        [from, next] << [StateName.values().toList(), StateName.values().toList()].combinations()
        legal = ARROWS.getOrDefault(from, []).contains(next)
        verdict = legal ? 'allowed' : 'refused'
    }
}
