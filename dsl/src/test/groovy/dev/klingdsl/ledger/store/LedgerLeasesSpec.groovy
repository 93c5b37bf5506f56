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

/** Which process may send. */
class LedgerLeasesSpec extends Specification {
    @TempDir
    Path folder
    @AutoCleanup
    LedgerFixture two

    def setup() {
        two = new LedgerFixture(specificationContext.currentIteration.dataVariables.store as String, folder)
    }

    def "an intent expires only when its process has not renewed its lease for as long as one lasts"() {
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
        LedgerEntry expired = two.other.expire(id)

        then:
        expired.state() instanceof SubmissionState.InDoubt
        expired.state().sentBy() == START.plusSeconds(89 + 90)
        expired.lease() == null
        two.other.lease(id)
        !two.ledger.lease(id)

        where:
        store << LedgerFixture.STORES
    }

    def "a lease does not outlast a clock that was set back"() {
        given:
        String id = two.opened().id()

        when:
        two.clock.advance(Duration.ofHours(-25))

        then:
        two.other.expire(id).state().status() == IN_DOUBT

        where:
        store << LedgerFixture.STORES
    }

    def "a released lease is free for others, and only its owner releases it"() {
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
