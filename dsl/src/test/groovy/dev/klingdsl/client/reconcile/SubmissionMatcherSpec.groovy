package dev.klingdsl.client.reconcile

import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.api.dto.ListedTask
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.ledger.store.Purchases
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.request.json.NormalizedRequestSpec

import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class SubmissionMatcherSpec extends Specification {
    static final Instant SENT = Instant.parse('2026-03-01T10:00:00Z')
    static final ReconciliationPolicy RULES = ReconciliationPolicy.defaults()

    /** Sent within a second, unless told otherwise; times in seconds from SENT. */
    static UnresolvedSubmission doubt(String id, long from = 0, long by = from + 1) {
        new UnresolvedSubmission(id, SENT.plusSeconds(from), SENT.plusSeconds(by))
    }

    static ListedTask task(String id, long at) {
        new ListedTask(id, SENT.plusSeconds(at), NormalizedRequestSpec.shown())
    }

    static List<Resolution> decide(Map given) {
        SubmissionMatcher.decide(RULES, new ListingSnapshot(given.look ?: 1, SENT.plusSeconds(given.at ?: 10),
            given.doubts ?: [doubt('a')], given.inFlight ?: false, given.same ?: [], given.unclear ?: [],
            Duration.ofSeconds(given.lag ?: 0)))
    }

    static Resolution found(String id, String job) {
        new Resolution.Found(id, job)
    }

    static Resolution again(String id, long at) {
        new Resolution.LookAgain(id, SENT.plusSeconds(at))
    }

    static Resolution gone(String id) {
        new Resolution.Gone(id)
    }

    def "F02 F03 F05 F06 F07 F08 F15 F16: the one job of that body and time is the submission's (#second s)"() {
        expect:
        decide(same: [task('u1', second)]) == [found('a', 'u1')]

        where: 'from 10 seconds before it was sent, as clocks differ, to as late as a server may act'
        second << [-10, 0, 1, 60, 601]
    }

    def "F01 F15 F17: absent only after #look looks, of which the last is at #at s with a largest lag of #lag s"() {
        expect:
        decide(look: look, at: at, lag: lag) == [verdict]

        where:
        look | at  | lag || verdict
        1    | 10  | 0   || again('a', 30)
        2    | 30  | 0   || again('a', 50)
        3    | 50  | 0   || again('a', 70)
        3    | 110 | 0   || again('a', 121)
        9    | 120 | 0   || again('a', 121)
        3    | 121 | 0   || gone('a')
        1    | 500 | 0   || again('a', 520)
        2    | 500 | 0   || again('a', 520)
        3    | 500 | 0   || gone('a')
        3    | 121 | 60  || gone('a')
        3    | 121 | 61  || again('a', 123)
        3    | 123 | 61  || gone('a')
        5    | 199 | 100 || again('a', 201)
        5    | 201 | 100 || gone('a')
    }

    def "F01: a process that died may have sent until its hold ended, and absence counts from then"() {
        expect:
        decide(doubts: [doubt('a', 0, 90)], look: 5, at: 209) == [again('a', 210)]
        decide(doubts: [doubt('a', 0, 90)], look: 5, at: 210) == [gone('a')]
        decide(doubts: [doubt('a', 0, 90)], same: [task('u1', 85)]) == [found('a', 'u1')]
    }

    def "F18: the ids go to the oldest attempts first, each once"() {
        given:
        List<UnresolvedSubmission> two = [doubt('b', 50), doubt('a', 0)]

        expect:
        decide(doubts: two, same: [task('u2', 51), task('u1', 1)]) == [found('a', 'u1'), found('b', 'u2')]
        decide(doubts: two, same: [task('u1', 1)]) == [found('a', 'u1'), again('b', 30)]
        decide(doubts: two, same: [task('u2', 51)]) == [found('a', 'u2'), again('b', 30)]
        decide(doubts: two, same: [task('u2', 51)], look: 3, at: 171) == [found('a', 'u2'), gone('b')]
        decide(doubts: two) == [again('a', 30), again('b', 30)]
        decide(doubts: two, look: 3, at: 130) == [gone('a'), again('b', 150)]
    }

    def "F18: a job of the same second goes by its id, so that the answer is always the same"() {
        given:
        List<UnresolvedSubmission> two = [doubt('b'), doubt('a')]

        expect:
        decide(doubts: two, same: [task('u2', 1), task('u1', 1)]) == [found('a', 'u1'), found('b', 'u2')]
    }

    def "F18: a job before the second attempt can only be the first's"() {
        given:
        List<UnresolvedSubmission> two = [doubt('a', 0), doubt('b', 300)]

        expect:
        decide(doubts: two, same: [task('u1', 1), task('u2', 301)]) == [found('a', 'u1'), found('b', 'u2')]
        decide(doubts: two, same: [task('u1', 1)], look: 3, at: 500) == [found('a', 'u1'), gone('b')]
    }

    def "F19: more jobs than attempts: a person decides, about all of them, at once and later"() {
        expect:
        decide(doubts: doubts, same: same, look: look, at: at)*.candidates() == doubts.collect { ids }
        decide(doubts: doubts, same: same, look: look, at: at).every { it instanceof Resolution.Review }

        where:
        doubts                    | same                                            | look | at  || ids
        [doubt('a')]              | [task('u2', 3), task('u1', 1)]                  | 1    | 10  || ['u1', 'u2']
        [doubt('a')]              | [task('u2', 3), task('u1', 1)]                  | 3    | 200 || ['u1', 'u2']
        [doubt('a'), doubt('b')]  | [task('u1', 1), task('u2', 2), task('u3', 3)]   | 1    | 10  || ['u1', 'u2', 'u3']
    }

    def "F19: jobs of another time are nobody's rivals"() {
        expect:
        decide(same: [task('old', -11), task('u1', 1), task('late', 602)]) == [found('a', 'u1')]
    }

    def "F20: a job that fits only if a clock is wrong keeps the submission from being absent, and is not taken"() {
        expect:
        decide(same: [task('u0', second)]) == [again('a', 30)]
        decide(same: [task('u0', second)], look: 3, at: 121) ==
            [new Resolution.Review('a', 'no job fits for certain, but these may: compare them', ['u0'])]

        where:
        second << [-11, -600]
    }

    def "F20: a job that no clock explains means nothing"() {
        expect:
        decide(same: [task('u0', second)], look: 3, at: 121) == [gone('a')]

        where:
        second << [-601, 602, -90_000, 90_000]
    }

    def "a job that shows too little keeps the submission from being absent, and is not taken"() {
        expect:
        decide(unclear: [task('u0', 1)]) == [again('a', 30)]
        decide(unclear: [task('u0', 1)], look: 3, at: 121)*.candidates() == [['u0']]
        decide(unclear: [task('u0', 1)], same: [task('u1', 1)]) == [found('a', 'u1')]
        decide(unclear: [task('u0', -100)], look: 3, at: 121) == [gone('a')]
    }

    def "nothing is decided while another submission of the same body waits for its answer"() {
        expect:
        decide(inFlight: true, same: same, look: 9, at: 900) == [again('a', 920)]

        where:
        same << [[], [task('u1', 1)], [task('u1', 1), task('u2', 2)]]
    }

    def "F01-F19: whatever there is, each job gets one owner at most and each doubt one verdict"() {
        given:
        Random random = new Random(7)

        expect:
        500.times {
            List<UnresolvedSubmission> doubts = (0..<1 + random.nextInt(4)).collect { doubt("d$it", random.nextInt(400)) }
            List<ListedTask> same = (0..<random.nextInt(5)).collect { task("u$it", random.nextInt(1200) - 400) }
            List<Resolution> verdicts = decide(doubts: doubts, same: same, look: 1 + random.nextInt(5), at: 400 + random.nextInt(400))
            List<String> owned = verdicts.findAll { it instanceof Resolution.Found }*.uniqueId()
            assert verdicts*.id().toSet() == doubts*.id().toSet()
            assert verdicts.size() == doubts.size()
            assert owned.unique(false) == owned
            assert verdicts.findAll { it instanceof Resolution.Review }.isEmpty() || owned.isEmpty() || owned.size() < doubts.size()
        }
    }

    def "an entry's doubt is told by the server's clock"() {
        given:
        SubmissionLedger ledger = StoredLedger.inMemory(LedgerSettings.defaults())
        LedgerEntry opened = ledger.open(Purchases.order().withServerAhead(ahead)).entry()
        LedgerEntry entry = ledger.advance(opened.id(), SubmissionStatus.INTENT, new SubmissionState.InDoubt('x', SENT), null)

        expect:
        UnresolvedSubmission.of(entry, Duration.ofSeconds(7)) == new UnresolvedSubmission(opened.id(), opened.openedAt() + used, SENT + used)

        where:
        ahead                 || used
        null                  || Duration.ofSeconds(7)
        Duration.ofHours(25)  || Duration.ofHours(25)
    }
}
