package dev.klingdsl.client.reconcile

import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.api.Listing
import dev.klingdsl.api.dto.ListedRow
import dev.klingdsl.api.dto.ListedTask
import dev.klingdsl.api.dto.UnreadableRow
import dev.klingdsl.client.bookkeeping.SubmissionRecorder
import dev.klingdsl.job.JobStatus
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.ledger.store.PurchaseRequest
import dev.klingdsl.ledger.store.PurchaseFixture
import dev.klingdsl.request.Setting
import dev.klingdsl.request.json.NormalizedRequest
import dev.klingdsl.sandbox.SettableClock
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

/** What is decided about submissions whose answers are lost one after the other, while the service's list is read. */
class ReconciliationRoundSpec extends Specification {
    def clock = SettableClock.at(Instant.parse('2026-08-01T10:00:00Z'))
    def ledger = StoredLedger.inMemory(LedgerSettings.defaults().withClock(clock))
    def purchase = PurchaseFixture.of()
    def body = NormalizedRequest.ofRequest(purchase.request())
    def recorder = new SubmissionRecorder(ledger, purchase.account(), clock, { Optional.of(Duration.ZERO) })
    def calibration = new ListingCalibration()

    private lose(String id) {
        ledger.advance(id, SubmissionStatus.INTENT, new SubmissionState.InDoubt('lost', clock.instant()), null)
    }

    private String intend() {
        ledger.open(PurchaseRequest.of(purchase).withFresh(true)).entry().id()
    }

    private SubmissionState state(String id) {
        ledger.find(id).get().state()
    }

    private ListedTask task(String id, NormalizedRequest shown = body, Instant at = clock.instant()) {
        new ListedTask(id, at, shown, new JobStatus.Queued(), [] as Set)
    }

    private static NormalizedRequest shown(String prompt) {
        new NormalizedRequest([(Setting.MODEL): 'm', (Setting.PROMPT): prompt, (Setting.ASPECT): '9:16', (Setting.DURATION): 5])
    }

    private ReconciliationRound.Result look(List<ListedRow> rows, int looks, List<String> ids, String incomplete = null) {
        def listing = new Listing(rows, incomplete == null, incomplete ?: '')
        def round = new ReconciliationRound(recorder, ReconciliationPolicy.defaults(), calibration, clock.instant(), listing)
        def group = new ReconciliationRound.Group(body, ids.collect { ledger.find(it).get() })
        round.resolve(group, new PendingResolutions.Looks(looks, looks, Instant.MIN, Instant.MIN))
    }

    def "F18: jobs of equal submissions are not taken for somebody else's when an answer is #what after the group was made"() {
        given:
        def (first, second) = [intend(), intend()]
        lose(first)
        def jobs = [task('job-1'), task('job-2')]
        clock.advance(Duration.ofMinutes(3))
        if (lost) lose(second)

        when: 'the list has the jobs of both'
        def again = look(jobs, 0, [first]).again()

        then:
        again.keySet() == [first] as Set
        state(first) instanceof SubmissionState.InDoubt

        when: 'both are resolved together'
        if (!lost) lose(second)
        clock.advance(Duration.ofMinutes(3))
        look(jobs, 1, [first, second])

        then:
        [first, second].collect { ledger.find(it).get().uniqueId() } as Set == ['job-1', 'job-2'] as Set

        where:
        what            | lost
        'lost'          | true
        'still to come' | false
    }

    def "absent needs a list in which every row is read and excluded: #what"() {
        given:
        def id = intend()
        lose(id)
        clock.advance(Duration.ofMinutes(3))

        when:
        look(rows.collect { it instanceof Closure ? it.call(this) : it }, 5, [id], incomplete)

        then:
        state(id).class == outcome

        where:
        what                         | incomplete         | rows                                                            || outcome
        'nothing is there'           | null               | []                                                              || SubmissionState.Absent
        'a page is missing'          | 'a page is missing' | []                                                             || SubmissionState.NeedsReview
        'another prompt'             | null               | [{ it.task('x', shown('something else entirely')) }]            || SubmissionState.Absent
        'a cut prompt'               | null               | [{ it.task('x', shown(it.body.prompt().take(3))) }]             || SubmissionState.NeedsReview
        'a row without an id'        | null               | [new UnreadableRow('no id', null, new NormalizedRequest([:]), [] as Set)] || SubmissionState.NeedsReview
        'another prompt without an id' | null             | [new UnreadableRow('no id', null, shown('something else entirely'), [] as Set)] || SubmissionState.Absent
    }

    def "F51: our own job that #what forbids absent"() {
        given:
        def own = intend()
        ledger.advance(own, SubmissionStatus.INTENT, new SubmissionState.Accepted('ours'), null)
        clock.advance(Duration.ofMinutes(11))
        def id = intend()
        lose(id)
        clock.advance(Duration.ofMinutes(30))

        when: look(rows.collect { it.call(this) }, 5, [id])

        then:
        state(id).class == outcome
        outcome == SubmissionState.Absent || state(id).reason().contains('job ours')

        where:
        what                       | rows                                                          || outcome
        'stands there as it was'   | [{ it.task('ours') }]                                         || SubmissionState.Absent
        'is not in the list'       | []                                                            || SubmissionState.NeedsReview
        'shows another prompt'     | [{ it.task('ours', shown('something else entirely')) }]       || SubmissionState.NeedsReview
    }
}
