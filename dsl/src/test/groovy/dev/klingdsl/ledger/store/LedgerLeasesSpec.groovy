package dev.klingdsl.ledger.store

import static dev.klingdsl.ledger.SubmissionStatus.*
import static dev.klingdsl.ledger.store.LedgerFixture.START

import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Whose turn it is to send. */
class LedgerLeasesSpec extends Specification {
    @TempDir
    Path folder
    @AutoCleanup
    LedgerFixture two

    def setup() {
        two = new LedgerFixture(specificationContext.currentIteration.dataVariables.store as String, folder)
    }

    def "an intent is seized only when its process has not confirmed it for the time of a hold"() {
        given:
        String id = two.opened().id()

        when:
        two.pass(89)

        then:
        two.other.expire(id).state().status() == INTENT
        !two.other.lease(id)

        when: 'its process lives'
        boolean confirmed = two.ledger.lease(id)
        two.pass(89)

        then:
        confirmed
        two.other.expire(id).state().status() == INTENT

        when: 'it does not'
        two.pass(1)
        LedgerEntry seized = two.other.expire(id)

        then:
        seized.state() instanceof SubmissionState.InDoubt
        seized.state().sentBy() == START.plusSeconds(89 + 90)
        seized.lease() == null
        two.other.lease(id)
        !two.ledger.lease(id)

        where:
        store << LedgerFixture.STORES
    }

    def "a hold does not outlast a clock that was set back"() {
        given:
        String id = two.opened().id()

        when:
        two.clock.advance(Duration.ofHours(-25))

        then:
        two.other.expire(id).state().status() == IN_DOUBT

        where:
        store << LedgerFixture.STORES
    }

    def "a released hold is free for others, and only its owner releases it"() {
        given:
        String id = two.opened().id()

        when:
        two.other.release(id)

        then:
        !two.other.lease(id)

        when:
        two.ledger.release(id)

        then:
        two.other.lease(id)

        where:
        store << LedgerFixture.STORES
    }
}
