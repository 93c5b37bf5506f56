package dev.klingdsl.client.reconcile

import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.store.PurchaseFixture
import dev.klingdsl.request.json.RequestMatch
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

class SubmissionMatcherSpec extends Specification {
    static final Instant SENT = Instant.parse('2026-03-01T10:00:00Z')
    static final ReconciliationPolicy RULES = ReconciliationPolicy.defaults()
    static final long HOUR = 3600

    /** Sent within a second, unless told otherwise; times in seconds from SENT. */
    static UnresolvedSubmission doubt(String id, long from = 0, long by = from + 1) {
        new UnresolvedSubmission(id, SENT.plusSeconds(from), SENT.plusSeconds(by), true, false)
    }

    static UnresolvedSubmission doubt(Map traits, String id) {
        new UnresolvedSubmission(id, SENT, SENT.plusSeconds(1), traits.sent != false, traits.stepped ?: false)
    }

    static Candidate same(String id, Long at) {
        new Candidate(id, at == null ? null : SENT.plusSeconds(at), RequestMatch.SAME)
    }

    static Candidate unclear(String id, Long at) {
        new Candidate(id, at == null ? null : SENT.plusSeconds(at), RequestMatch.UNCLEAR)
    }

    static List<Resolution> resolve(Map given) {
        def evidence = new ListingEvidence(SENT.plusSeconds(given.at ?: 61), given.look ?: 1, given.distrust, given.lasting ?: false,
                given.trusted ?: false, given.others ?: false, given.inFlight ?: false, Duration.ofSeconds(given.lag ?: 0))
        SubmissionMatcher.resolve(RULES, evidence, given.doubts ?: [doubt('a')], given.jobs ?: [])
    }

    static Resolution found(String id, String job) {
        new Resolution.Found(id, job)
    }

    static Resolution again(String id, long at) {
        new Resolution.LookAgain(id, SENT.plusSeconds(at))
    }

    static Resolution absent(String id) {
        new Resolution.Absent(id)
    }

    static Resolution review(String id, String reason, String... jobs) {
        new Resolution.Review(id, reason, jobs as List)
    }

    static final String COMPARE = 'no job fits for certain, but these may: compare them'

    def "F02 F03 F05 F06 F07 F08 F15 F16: the one job of that request and time is the submission's (#second s)"() {
        expect:
        resolve(jobs: [same('u1', second)]) == [found('a', 'u1')]

        where: 'from 10 seconds before it was sent, as clocks differ, to as late as a server may act'
        second << [-10, 0, 1, 60, 601]
    }

    def "R08 F52: a job is not taken before ours would be listed too: #at s, other clients: #others"() {
        expect:
        resolve(jobs: [same('u1', 1)], at: at, others: others) == [resolution]

        where:
        at  | others || resolution
        2   | false  || again('a', 22)
        55  | false  || again('a', 61)
        60  | false  || again('a', 61)
        61  | false  || found('a', 'u1')
        61  | true   || again('a', 81)
        110 | true   || again('a', 121)
        121 | true   || found('a', 'u1')
    }

    def "R08: when ours shows up beside somebody else's, a person decides"() {
        expect:
        resolve(jobs: [same('theirs', 1), same('ours', 0)], at: at) ==
                [review('a', '2 jobs fit 1 submissions: somebody else submitted the same', 'ours', 'theirs')]

        where: at << [2, 121]
    }

    def "F01 F15 F17: absent only after #look looks, of which the last is at #at s with a largest lag of #lag s"() {
        expect:
        resolve(look: look, at: at, lag: lag) == [resolution]

        where:
        look | at  | lag || resolution
        1    | 10  | 0   || again('a', 30)
        2    | 30  | 0   || again('a', 50)
        3    | 50  | 0   || again('a', 70)
        3    | 110 | 0   || again('a', 121)
        9    | 120 | 0   || again('a', 121)
        3    | 121 | 0   || absent('a')
        1    | 500 | 0   || again('a', 520)
        2    | 500 | 0   || again('a', 520)
        3    | 500 | 0   || absent('a')
        3    | 121 | 60  || absent('a')
        3    | 121 | 61  || again('a', 123)
        3    | 123 | 61  || absent('a')
        5    | 199 | 100 || again('a', 201)
        5    | 201 | 100 || absent('a')
    }

    def "F47 F48 F51: a list that proves nothing never makes absent; a person decides once it stays so"() {
        expect:
        resolve(look: 9, at: 500, distrust: 'it contradicts itself', lasting: false) == [again('a', 520)]
        resolve(look: 9, at: 500, distrust: 'it contradicts itself', lasting: true) == [review('a', 'it contradicts itself')]
        resolve(look: 2, at: 60, distrust: 'it contradicts itself', lasting: true) == [again('a', 80)]
    }

    def "a job in a list that proves nothing is taken only when the patience is over"() {
        expect:
        resolve(jobs: [same('u1', 1)], at: 61, distrust: 'a page is missing') == [again('a', 81)]
        resolve(jobs: [same('u1', 1)], at: 121, distrust: 'a page is missing') == [found('a', 'u1')]
    }

    def "F01: a process that died may have sent until its lease ended, and absence counts from then"() {
        expect:
        resolve(doubts: [doubt('a', 0, 90)], look: 5, at: 209) == [again('a', 210)]
        resolve(doubts: [doubt('a', 0, 90)], look: 5, at: 210) == [absent('a')]
        resolve(doubts: [doubt('a', 0, 90)], jobs: [same('u1', 85)], at: 150) == [found('a', 'u1')]
    }

    def "k8: what may never have been sent does not get a job where others submit too (sent: #sent, others: #others)"() {
        expect:
        resolve(doubts: [doubt('a', sent: sent)], jobs: [same('u1', 1)], at: 121, others: others)*.class == [kind]

        where:
        sent  | others || kind
        true  | true   || Resolution.Found
        false | false  || Resolution.Found
        false | true   || Resolution.Review
    }

    def "F18: the ids go to the oldest attempts first, each once"() {
        given:
        def two = [doubt('b', 50), doubt('a', 0)]

        expect:
        resolve(doubts: two, jobs: [same('u2', 51), same('u1', 1)], at: 111) == [found('a', 'u1'), found('b', 'u2')]
        resolve(doubts: two, jobs: [same('u1', 1)], at: 111) == [found('a', 'u1'), again('b', 131)]
        resolve(doubts: two, jobs: [same('u2', 51)], look: 3, at: 171) == [found('a', 'u2'), absent('b')]
        resolve(doubts: two, at: 10) == [again('a', 30), again('b', 30)]
        resolve(doubts: two, look: 3, at: 130) == [absent('a'), again('b', 150)]
    }

    def "F18: a job of the same second goes by its id, so that the answer is always the same"() {
        expect:
        resolve(doubts: [doubt('b'), doubt('a')], jobs: [same('u2', 1), same('u1', 1)]) == [found('a', 'u1'), found('b', 'u2')]
    }

    def "F18: a job before the second attempt can only be the first's"() {
        given:
        def two = [doubt('a', 0), doubt('b', 300)]

        expect:
        resolve(doubts: two, jobs: [same('u1', 1), same('u2', 301)], at: 400) == [found('a', 'u1'), found('b', 'u2')]
        resolve(doubts: two, jobs: [same('u1', 1)], look: 3, at: 500) == [found('a', 'u1'), absent('b')]
    }

    def "F19: more jobs than attempts: a person decides, about all of them, at once and later"() {
        when:
        def resolutions = resolve(doubts: doubts, jobs: jobs, look: look, at: at)

        then:
        resolutions.every { it instanceof Resolution.Review }
        resolutions*.candidates() == doubts.collect { ids }

        where:
        doubts                   | jobs                                          | look | at  || ids
        [doubt('a')]             | [same('u2', 3), same('u1', 1)]                | 1    | 10  || ['u1', 'u2']
        [doubt('a')]             | [same('u2', 3), same('u1', 1)]                | 3    | 200 || ['u1', 'u2']
        [doubt('a'), doubt('b')] | [same('u1', 1), same('u2', 2), same('u3', 3)] | 1    | 10  || ['u1', 'u2', 'u3']
    }

    def "R05 F20 F49: a job of our request at an odd time (#second s) could be ours: it is neither taken nor passed over"() {
        expect:
        resolve(jobs: [same('u0', second)], trusted: trusted) == [again('a', 81)]
        resolve(jobs: [same('u0', second)], trusted: trusted, look: 3, at: 121) == [review('a', COMPARE, 'u0')]

        where:
        second     | trusted
        -11        | true
        -660       | true
        660        | true
        8 * HOUR   | true
        -8 * HOUR  | true
        -25 * HOUR | true
        25 * HOUR  | true
        -90 * HOUR | false
        90 * HOUR  | false
        null       | true
        null       | false
    }

    def "what no wrong clock explains is another job, as long as our own jobs stand there at their times"() {
        expect:
        resolve(jobs: [same('u0', second)], trusted: true, look: 3, at: 121) == [absent('a')]
        resolve(jobs: [same('u0', second), same('u1', 1)], trusted: true) == [found('a', 'u1')]

        where: second << [-27 * HOUR, 27 * HOUR]
    }

    def "R10: when this machine's clock was set, times exclude nothing"() {
        expect:
        resolve(doubts: [doubt('a', stepped: true)], jobs: [same('u0', -27 * HOUR)], trusted: true, look: 3, at: 121) ==
                [review('a', COMPARE, 'u0')]
    }

    def "R02 R06: a job that shows too little, or differently, keeps the submission from being absent and from another job"() {
        expect:
        resolve(jobs: [unclear('u0', 1)]) == [again('a', 81)]
        resolve(jobs: [unclear('u0', 1)], look: 3, at: 121) == [review('a', COMPARE, 'u0')]
        resolve(jobs: [unclear('u0', 1), same('u1', 1)], look: 3, at: 121) == [review('a', COMPARE, 'u0', 'u1')]
        resolve(jobs: [unclear('u0', -100)], look: 3, at: 121) == [review('a', COMPARE, 'u0')]
    }

    def "R02: a row that cannot be read could be ours"() {
        expect:
        resolve(jobs: [unclear(null, null)], look: 3, at: 121) ==
                [review('a', "the service's list has rows that cannot be read, of which one may be its job")]
    }

    def "nothing is decided while another submission of the same request waits for its answer"() {
        expect:
        resolve(inFlight: true, jobs: jobs, look: 9, at: 900) == [again('a', 920)]

        where:
        jobs << [[], [same('u1', 1)], [same('u1', 1), same('u2', 2)]]
    }

    def "F01-F19: whatever there is, each job gets one owner at most, each doubt one resolution, and nothing is absent beside a candidate"() {
        given:
        Random random = new Random(7)

        expect:
        500.times {
            def doubts = (0..<1 + random.nextInt(4)).collect { doubt("d$it", random.nextInt(400)) }
            def jobs = (0..<random.nextInt(5)).collect {
                random.nextInt(4) == 0 ? unclear("u$it", random.nextInt(1200) - 400) : same("u$it", random.nextInt(1200) - 400)
            }
            def resolutions = resolve(doubts: doubts, jobs: jobs, look: 1 + random.nextInt(5), at: 400 + random.nextInt(400))
            def owned = resolutions.findAll { it instanceof Resolution.Found }*.uniqueId()
            assert resolutions*.id().toSet() == doubts*.id().toSet()
            assert resolutions.size() == doubts.size()
            assert owned.unique(false) == owned
            assert resolutions.every { !(it instanceof Resolution.Absent) } || owned.size() == jobs.size()
        }
    }

    def "an entry's doubt goes by the server's clock"() {
        given:
        def ledger = StoredLedger.inMemory(LedgerSettings.defaults())
        def opened = ledger.open(PurchaseFixture.order().withServerAhead(ahead)).entry()
        LedgerEntry entry = ledger.advance(opened.id(), SubmissionStatus.INTENT, new SubmissionState.InDoubt(reason, opened.openedAt() + sent), null)

        expect:
        UnresolvedSubmission.of(entry, now) == new UnresolvedSubmission(opened.id(), opened.openedAt() + used,
                opened.openedAt() + by + used, reason == 'lost', stepped)

        where:
        ahead                | now                   | sent                   | reason                              || used                 | by                    | stepped
        null                 | Duration.ofSeconds(7) | Duration.ofSeconds(1)  | 'lost'                              || Duration.ofSeconds(7) | Duration.ofSeconds(1) | false
        null                 | null                  | Duration.ofSeconds(1)  | SubmissionState.InDoubt.PROCESS_ENDED || Duration.ZERO       | Duration.ofSeconds(1) | false
        Duration.ofHours(25) | null                  | Duration.ofSeconds(1)  | 'lost'                              || Duration.ofHours(25) | Duration.ofSeconds(1) | false
        Duration.ZERO        | Duration.ofHours(3)   | Duration.ofSeconds(1)  | 'lost'                              || Duration.ZERO        | Duration.ofSeconds(1) | true
        Duration.ZERO        | Duration.ZERO         | Duration.ofHours(-3)   | 'lost'                              || Duration.ZERO        | Duration.ZERO         | true
    }
}
