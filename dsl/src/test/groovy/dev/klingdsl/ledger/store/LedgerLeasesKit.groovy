package dev.klingdsl.ledger.store

import static dev.klingdsl.ledger.SubmissionStatus.*

import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState
import java.time.Duration

/** Whose turn it is to send. */
abstract class LedgerLeasesKit extends LedgerPurchasesKit {
    def "an intent is seized only when its process has not confirmed it for the time of a hold"() {
        given:
        String id = opened().id()

        when:
        pass(89)

        then:
        other.seize(id).state().name() == INTENT
        !other.hold(id)

        when: 'its process lives'
        boolean confirmed = ledger.hold(id)
        pass(89)

        then:
        confirmed
        other.seize(id).state().name() == INTENT

        when: 'it does not'
        pass(1)
        LedgerEntry seized = other.seize(id)

        then:
        seized.state() instanceof SubmissionState.InDoubt
        seized.state().sentBy() == START.plusSeconds(89 + 90)
        seized.hold() == null
        other.hold(id)
        !ledger.hold(id)
    }

    def "a hold does not outlast a clock that was set back"() {
        given:
        String id = opened().id()

        when:
        clock.advance(Duration.ofHours(-25))

        then:
        other.seize(id).state().name() == IN_DOUBT
    }

    def "a released hold is free for others, and only its owner releases it"() {
        given:
        String id = opened().id()

        when:
        other.release(id)

        then:
        !other.hold(id)

        when:
        ledger.release(id)

        then:
        other.hold(id)
    }
}
