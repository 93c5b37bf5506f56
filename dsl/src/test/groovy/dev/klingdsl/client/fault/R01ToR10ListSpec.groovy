package dev.klingdsl.client.fault

import dev.klingdsl.client.KlingClient
import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.error.ReviewNeededException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.run.TakeState
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** The service's list looks different from what anybody imagined: nothing is bought again, and what is unclear is told. */
class R01ToR10ListSpec extends ProcessesFixture {
    /** Our own: another ledger on the same account is somebody else. */
    KlingClient stranger() {
        process { it.ledger(StoredLedger.inMemory(LedgerSettings.defaults().withClock(clock))) }
    }

    private void shown(String shape) {
        sandbox.faults().always(Endpoint.POLL, Fault.parse(shape))
    }

    def "R01 F53: an import leaves the job of a submission that is in doubt"() {
        given:
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())
        def client = process()
        run(plan(step('shot')), options().withTimeout(Duration.ofMillis(1)), client)
        stranger().submit(request('a wolf from elsewhere')).get()

        when: def imported = client.submissions().importTasks().get()

        then: imported*.purchase()*.request().every { it.contains('a wolf from elsewhere') }
        imported.size() == 1

        when: def outcome = run(plan(step('shot')), options(), client).takes()[0]

        then:
        outcome.state() == TakeState.DOWNLOADED
        posts() == 2
    }

    def "R02-R06 F47 F50: whatever the list looks like, what was accepted is not bought again: #shape"() {
        given: 'a job of our own that stands in the list, too'
        def client = process()
        run(plan(step('first', request('an owl sits on a fence post at dusk'))), options(), client)
        shown(shape)
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())

        when: def outcome = run(plan(step('shot', request(PROMPT))), options(), client).takes()[0]

        then:
        posts() == 2
        jobs().size() == 2
        outcome.state() == (found ? TakeState.DOWNLOADED : TakeState.NEEDS_REVIEW)
        found ? outcome.jobId() == jobs()[1] : outcome.error() instanceof ReviewNeededException

        when: 'the next run does not guess either'
        sandbox.faults().clear()
        def again = run(plan(step('shot', request(PROMPT))), options(), client).takes()[0]

        then:
        posts() == 2
        again.state() == (found ? TakeState.REUSED : TakeState.NEEDS_REVIEW)

        where:
        shape                                  | found
        'list-oldest-first'                    | true
        'list-random'                          | true
        'list-page-cap=1'                      | true
        'list-repeats-last-page'               | true
        'list-ignores-page'                    | true
        'list-null'                            | false
        'list-wrong-total=3'                   | true
        'list-odd-times=8h'                    | false
        'list-odd-times=-8h'                   | false
        'list-odd-times=11m'                   | false
        'list-odd-times=25h'                   | false
        'list-odd-times=missing'               | false
        'list-odd-times=null'                  | false
        'list-field-type=unique_id'            | false
        'list-id-null'                         | false
        'list-field-type=motion_info'          | false
        'list-field-type=ref_prompt'           | false
        'list-shows=emoji-dropped'             | false
        'list-shows=collapsed'                 | false
        'list-shows=cut,12'                    | false
        'list-shows=nfc'                       | false
        'list-shows=escaped'                   | false
        'list-shows=upper-mode'                | false
        'list-shows=ms-duration'               | false
        'list-shows=other-model'               | false
    }

    static final String PROMPT = "a  fox \uD83E\uDD8A & tom's cafe\u0301, it jumps"

    def "R05: without a Date header, and with a time that is #off off, nothing is bought again"() {
        given:
        def client = process()
        shown("list-odd-times=$off")
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())

        when: def outcome = run(plan(step('shot')), options(), client).takes()[0]

        then:
        outcome.state() == TakeState.NEEDS_REVIEW
        (outcome.error() as ReviewNeededException).candidates() == jobs()
        posts() == 1

        where: off << ['8h', '-11m', '25h']
    }

    def "what certainly came to nothing is sent again, beside jobs of others"() {
        given:
        def client = process()
        stranger().submit(request('a wolf')).get()
        sandbox.faults().nextSubmit(Fault.drop())

        expect:
        run(plan(step('shot')), options(), client).takes()*.state() == [TakeState.DOWNLOADED]
        posts() == 3
        jobs().size() == 2
    }

    def "R08 F52: somebody else's equal job that is listed first is not taken for ours"() {
        given: 'ours is listed 45 seconds later, and nobody looks before theirs is there'
        def patient = new F17ToF21ListingSpec.HeldScheduler(clock)
        def client = process { it.scheduler(patient) }
        sandbox.faults().always(Endpoint.SUBMIT, Fault.listingLag(Duration.ofSeconds(45)))
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())
        def doubt = new CountDownLatch(1)
        def run = client.run(plan(step('shot')), options(), { if (it instanceof JobEvent.InDoubt) doubt.countDown() })
        assert doubt.await(60, TimeUnit.SECONDS)
        sandbox.faults().clear()
        stranger().submit(request()).get(60, TimeUnit.SECONDS)

        when:
        patient.release()
        def outcome = run.done().get(60, TimeUnit.SECONDS).takes()[0]

        then:
        outcome.state() == TakeState.NEEDS_REVIEW
        (outcome.error() as ReviewNeededException).candidates() as Set == jobs() as Set
        posts() == 2

        cleanup: patient?.close()
    }
}
