package dev.klingdsl.ledger

import static dev.klingdsl.ledger.Purchases.ACCOUNT
import static dev.klingdsl.ledger.Purchases.order
import static dev.klingdsl.ledger.StateName.*

import dev.klingdsl.sandbox.SettableClock
import java.time.Duration
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import spock.lang.AutoCleanup
import spock.lang.Specification

/** What every ledger does, wherever it keeps its rows. */
abstract class LedgerKit extends Specification {
    static final Instant START = Instant.parse('2026-03-01T10:00:00Z')

    SettableClock clock = SettableClock.at(START)
    int ids = 0
    @AutoCleanup
    Ledger ledger
    @AutoCleanup
    Ledger other

    /** Returns two views of one ledger, as two processes have them. */
    abstract List<Ledger> open(LedgerSettings first, LedgerSettings second)

    def setup() {
        (ledger, other) = open(settings('one'), settings('two'))
    }

    LedgerSettings settings(String owner) {
        LedgerSettings.defaults().withClock(clock).withOwner(owner).withIds { "$owner-${++ids}".toString() }
    }

    Entry opened(Order order = order()) {
        Opening opening = ledger.open(order)
        assert opening instanceof Opening.Opened
        opening.entry()
    }

    Entry accepted(String uniqueId, Order order = order()) {
        ledger.advance(opened(order).id(), INTENT, new SubmissionState.Accepted(uniqueId), 'trace')
    }

    void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds))
    }

    def "an opened entry is there for every process, with all that was said"() {
        given:
        Purchase purchase = Purchases.of('f1', [beans: 12.5, revision: 'r3', folder: '/films'])

        when:
        Opening opening = ledger.open(Order.of(purchase).withServerAhead(Duration.ofMillis(1500)))

        then:
        opening instanceof Opening.Opened
        Entry entry = opening.entry()
        entry.state() == new SubmissionState.Intent()
        entry.purchase() == purchase
        entry.openedAt() == START
        entry.serverAhead() == Duration.ofMillis(1500)
        entry.hold() == new Hold('one', START, START.plusSeconds(90))
        entry.progress() == Progress.running()
        other.find(entry.id()).get() == entry
    }

    def "each state comes back as it was recorded: #last"() {
        given:
        String id = opened().id()

        when:
        StateName from = INTENT
        way.each { SubmissionState to ->
            pass(1)
            assert ledger.advance(id, from, to, "trace $to").state() == to
            from = to.name()
        }

        then:
        Entry entry = other.find(id).get()
        entry.state() == last
        entry.uniqueId() == last.uniqueId()
        entry.changedAt() == START.plusSeconds(way.size())
        entry.traceIds() == way.collect { "trace $it".toString() }

        where:
        way << [
            [new SubmissionState.Unsent('no connection')],
            [new SubmissionState.Accepted('u1')],
            [new SubmissionState.Rejected(40000, 'clarity')],
            [new SubmissionState.InDoubt('closed', START)],
            [new SubmissionState.InDoubt('closed', START), new SubmissionState.Accepted('u1')],
            [new SubmissionState.InDoubt('closed', START), new SubmissionState.Absent()],
            [new SubmissionState.InDoubt('closed', START), new SubmissionState.NeedsReview('two', ['u1', 'u2'])],
            [new SubmissionState.InDoubt('c', START), new SubmissionState.NeedsReview('two', ['u1']), new SubmissionState.Accepted('u1')],
            [new SubmissionState.InDoubt('c', START), new SubmissionState.NeedsReview('two', []), new SubmissionState.Absent()]
        ]
        last = way.last()
    }

    def "of two processes that record the answer, the second is told what is there"() {
        given:
        String id = opened().id()
        other.advance(id, INTENT, new SubmissionState.InDoubt('late', START), null)

        when:
        ledger.advance(id, INTENT, new SubmissionState.Rejected(40000, 'no'), null)

        then:
        StaleEntryException stale = thrown()
        stale.current().state() == new SubmissionState.InDoubt('late', START)
        ledger.find(id).get() == stale.current()
    }

    def "no job belongs to two entries of an account"() {
        given:
        accepted('u1')
        String second = opened(order('f2')).id()

        when:
        other.advance(second, INTENT, new SubmissionState.Accepted('u1'), null)

        then:
        UniqueIdTakenException taken = thrown()
        taken.owner() == 'one-1'
        ledger.find(second).get().state().name() == INTENT
        ledger.owned(ACCOUNT, ['u1', 'u2']) == ['u1'] as Set

        when: 'another account may have the same id'
        Account neighbour = Account.ofApp('another app')
        accepted('u1', order('f1', [account: neighbour]))

        then:
        ledger.findByJob(neighbour, 'u1').get().id() == 'one-3'
        ledger.findByJob(ACCOUNT, 'u1').get().id() == 'one-1'
    }

    def "an equal purchase is not opened again while one is alive: #state"() {
        given:
        String id = opened().id()
        if (state instanceof SubmissionState.Absent || state instanceof SubmissionState.NeedsReview) {
            ledger.advance(id, INTENT, new SubmissionState.InDoubt('closed', START), null)
            ledger.advance(id, IN_DOUBT, state, null)
        } else if (!(state instanceof SubmissionState.Intent)) {
            ledger.advance(id, INTENT, state, null)
        }
        if (outcome) {
            ledger.note(id, outcome)
        }

        expect:
        (other.open(order()) instanceof Opening.Existing) == alive

        where:
        state                                          | outcome                                     || alive
        new SubmissionState.Intent()                   | null                                        || true
        new SubmissionState.InDoubt('closed', START)   | null                                        || true
        new SubmissionState.NeedsReview('2', ['u'])    | null                                        || true
        new SubmissionState.Accepted('u')              | null                                        || true
        new SubmissionState.Accepted('u')              | Progress.running().succeeded([], START)     || true
        new SubmissionState.Accepted('u')              | Progress.running().vanished('gone')         || true
        new SubmissionState.Accepted('u')              | Progress.running().failed('no', START)      || false
        new SubmissionState.Unsent('refused')          | null                                        || false
        new SubmissionState.Rejected(400, 'no')        | null                                        || false
        new SubmissionState.Absent()                   | null                                        || false
    }

    def "each take of several gets the oldest that stands for no other; only what is missing is new"() {
        given:
        Entry first = accepted('u1')
        Entry second = accepted('u2', order().withUnusable([first.id()] as Set))

        expect:
        other.open(order()) == new Opening.Existing(first)
        other.open(order().withUnusable([first.id()] as Set)) == new Opening.Existing(second)
        other.open(order().withUnusable([first.id(), second.id()] as Set)) instanceof Opening.Opened
        ledger.alive(ACCOUNT, 'f1')*.slot() == [1, 2, 3]
    }

    def "a repeated attempt is not led to what stands for another take"() {
        given:
        String id = opened().id()
        ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
        Entry another = ledger.open(order()).entry()

        expect:
        ledger.reopen(id, order().withUnusable([another.id()] as Set)) instanceof Opening.Opened
        ledger.alive(ACCOUNT, 'f1')*.slot() == [1, 2]
    }

    def "what is unusable stands for nothing, and a fresh order buys in any case"() {
        given:
        Entry first = accepted('u1')

        expect:
        other.open(order().withUnusable([first.id()] as Set)) instanceof Opening.Opened
        other.open(order().withFresh(true)) instanceof Opening.Opened
        ledger.alive(ACCOUNT, 'f1')*.slot() == [1, 2, 3]
    }

    def "other accounts and other fingerprints stand for nothing"() {
        given:
        accepted('u1')

        expect:
        other.open(order('f2')) instanceof Opening.Opened
        other.open(order('f1', [account: Account.ofSandbox('here')])) instanceof Opening.Opened
    }

    def "an attempt that ended without a job is repeated once, whoever asks"() {
        given:
        String id = opened().id()
        ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)

        when:
        Opening mine = ledger.reopen(id, order())
        Opening theirs = other.reopen(id, order())

        then:
        mine instanceof Opening.Opened
        mine.entry().retryOf() == id
        mine.entry().slot() == 1
        theirs instanceof Opening.Existing
        theirs.entry() == mine.entry()
    }

    def "an attempt is not repeated when another process bought the same meanwhile"() {
        given:
        String id = opened().id()
        ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
        Entry theirs = other.open(order()).entry()

        expect:
        ledger.reopen(id, order()) == new Opening.Existing(theirs)
    }

    def "what may still have a job is not repeated: #state"() {
        given:
        String id = opened().id()
        if (state.name() != INTENT) {
            ledger.advance(id, INTENT, state, null)
        }

        when:
        ledger.reopen(id, order())

        then:
        StaleEntryException stale = thrown()
        stale.current().state() == state

        where:
        state << [new SubmissionState.Intent(), new SubmissionState.Accepted('u'),
                  new SubmissionState.InDoubt('x', START), new SubmissionState.Rejected(1, 'x')]
    }

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
        Entry seized = other.seize(id)

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

    def "what is known about a job is kept, and only of accepted ones"() {
        given:
        String id = accepted('u1').id()
        Progress progress = Progress.running().succeeded(['https://out/1.mp4'], START).delivered(['/films/1.mp4']).charged(7.25)

        when:
        ledger.note(id, progress)

        then:
        other.find(id).get().progress() == progress

        when:
        ledger.note(opened(order('f2')).id(), progress)

        then:
        thrown(StaleEntryException)
    }

    def "unfinished is what has something left to settle, wait for or download"() {
        given:
        Progress made = Progress.running().succeeded([], START)
        Entry intent = opened(order('a'))
        Entry doubt = ledger.advance(opened(order('b')).id(), INTENT, new SubmissionState.InDoubt('x', START), null)
        Entry running = accepted('u1', order('c'))
        Entry toDownload = ledger.note(accepted('u2', order('d', [folder: '/films'])).id(), made)
        ledger.note(accepted('u3', order('e')).id(), made)
        ledger.note(accepted('u4', order('g', [folder: '/films'])).id(), made.delivered(['/films/1.mp4']))
        ledger.note(accepted('u5', order('h')).id(), Progress.running().failed('no', START))
        ledger.advance(opened(order('i')).id(), INTENT, new SubmissionState.Rejected(400, 'no'), null)
        opened(order('j', [account: Account.ofSandbox('here')]))

        expect:
        other.unfinished(ACCOUNT)*.id() == [intent, doubt, running, toDownload]*.id()
    }

    def "entries are found by what they are, newest first"() {
        given:
        accepted('u1', order('a'))
        pass(60)
        accepted('u2', order('b', [step: 'wave']))
        opened(order('c', [step: 'wave']))

        expect:
        other.entries(EntryQuery.all())*.number() == [3, 2, 1]
        other.entries(EntryQuery.all().limit(2))*.number() == [3, 2]
        other.entries(EntryQuery.all().of(ACCOUNT).inState(ACCEPTED))*.number() == [2, 1]
        other.entries(EntryQuery.all().inState(INTENT, IN_DOUBT))*.number() == [3]
        other.entries(EntryQuery.all().withStep('promo', 'wave').limit(1))*.number() == [3]
        other.entries(EntryQuery.all().withFingerprint('a'))*.number() == [1]
        other.entries(EntryQuery.all().since(START.plusSeconds(1)))*.number() == [3, 2]
        other.entries(EntryQuery.all().of(Account.ofSandbox('here'))) == []
    }

    def "among many entries of two accounts, each is found by its job, by what it buys, and by what it repeats"() {
        given: 'equal purchases with equal jobs on both sides, of which every third came to nothing and was repeated'
        def accounts = [ACCOUNT, Account.ofApp('another app')]
        (0..<30).each { number ->
            accounts.each { account ->
                Order each = order("f${number % 5}", [account: account]).withFresh(true)
                if (number % 3 == 0) {
                    String id = opened(each).id()
                    ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
                    ledger.reopen(id, each)
                } else {
                    accepted("u$number", each)
                }
            }
        }
        List<Entry> all = ledger.entries(EntryQuery.all())

        expect: 'what a look at all of them finds'
        all*.number() == (80..1).toList()
        accounts.every { account ->
            (0..<30).every { number ->
                ledger.findByJob(account, "u$number") == Optional.ofNullable(
                    all.find { it.purchase().account() == account && it.uniqueId() == "u$number" })
            }
        }
        accounts.every { account ->
            (0..5).every { number ->
                ledger.entries(EntryQuery.all().of(account).withFingerprint("f$number").limit(7)) ==
                    all.findAll { it.purchase().account() == account && it.purchase().fingerprint() == "f$number" }.take(7)
            }
        }
        all.findAll { it.state().name() == UNSENT }.every { ended ->
            ledger.reopen(ended.id(), Order.of(ended.purchase())).entry() == all.find { it.retryOf() == ended.id() }
        }

        when: 'a job is doing otherwise than before'
        Entry before = ledger.findByJob(ACCOUNT, 'u29').get()
        Entry now = other.note(before.id(), before.progress().delivered(['/films/turn.mp4']))

        then:
        ledger.findByJob(ACCOUNT, 'u29').get() == now
        ledger.entries(EntryQuery.all().of(ACCOUNT).withFingerprint('f4')).contains(now)
    }

    def "spent is what may cost, at the price that was booked or else expected"() {
        given:
        ledger.note(accepted('u0', order('z', [beans: 1000])).id(), Progress.running())
        pass(60)
        Instant since = clock.instant()
        opened(order('a', [beans: 10, seconds: 5]))
        ledger.note(accepted('u1', order('b', [beans: 10, seconds: 10])).id(), Progress.running().charged(8.5))
        ledger.note(accepted('u2', order('c', [beans: 10])).id(), Progress.running().failed('no', START))
        ledger.advance(opened(order('d', [beans: 10])).id(), INTENT, new SubmissionState.Unsent('x'), null)
        ledger.advance(opened(order('e', [beans: 10])).id(), INTENT, new SubmissionState.Rejected(1, 'x'), null)
        opened(order('g'))

        expect:
        Spending spent = other.spent(ACCOUNT, since)
        spent.requests() == 4
        spent.seconds() == 25
        spent.beans() == 18.5
        spent.unpriced() == 1
    }

    def "a budget holds across processes: #budget"() {
        given:
        opened(order('a', [beans: 10, seconds: 5]))

        when:
        other.open(order('b', [beans: 10, seconds: 5]).withBudget(budget))

        then:
        BudgetExceededException refused = thrown()
        refused.message.contains(unit)
        ledger.entries(EntryQuery.all()).size() == 1

        where:
        budget                                  | unit
        new Budget(1L, null, null, START)       | '1 requests; 1 are used and this submission needs 1'
        new Budget(null, 9L, null, START)       | '9 seconds; 5 are used and this submission needs 5'
        new Budget(null, null, 19.5, START)     | '19.5 beans; 10 are used and this submission needs 10'
    }

    def "a budget also holds what is repeated because it came to nothing"() {
        given:
        def first = opened(order('a'))
        ledger.advance(first.id(), StateName.INTENT, new SubmissionState.Unsent('no network'), null)
        opened(order('b'))

        when:
        other.reopen(first.id(), order('a').withBudget(new Budget(1L, null, null, START)))

        then:
        thrown(BudgetExceededException)
        other.reopen(first.id(), order('a').withBudget(new Budget(2L, null, null, START))) instanceof Opening.Opened
    }

    def "a budget stops neither what fits nor what is there already, nor a price that nobody knows"() {
        given:
        opened(order('a', [beans: 10]))

        expect:
        other.open(order('a').withBudget(new Budget(0L, 0L, 0.0, START))) instanceof Opening.Existing
        other.open(order('b', [beans: 10]).withBudget(new Budget(2L, 10L, 20.0, START))) instanceof Opening.Opened
        other.open(order('c').withBudget(new Budget(null, null, 20.0, START))) instanceof Opening.Opened
    }

    def "a job from elsewhere is entered once"() {
        when:
        Entry entered = ledger.enter(Purchases.of(), 'u9', START.minusSeconds(600))

        then:
        entered.uniqueId() == 'u9'
        entered.openedAt() == START.minusSeconds(600)
        other.enter(Purchases.of('f2'), 'u9', START) == entered
        other.open(order()) == new Opening.Existing(entered)
    }

    def "an upload is remembered for a day less than the service keeps it, by content and account; never with a query"() {
        given:
        ledger.rememberUpload(ACCOUNT, 'abc', 'https://files/1.jpg')
        ledger.rememberUpload(ACCOUNT, 'abc', 'https://files/2.jpg')
        ledger.rememberUpload(ACCOUNT, 'def', 'https://files/3.jpg?sign=secret')

        expect:
        other.uploaded(ACCOUNT, 'abc').get() == 'https://files/2.jpg'
        other.uploaded(ACCOUNT, 'def').empty
        other.uploaded(Account.ofSandbox('here'), 'abc').empty

        when:
        clock.advance(Duration.ofDays(29))

        then:
        other.uploaded(ACCOUNT, 'abc').empty
    }

    def "an id that nobody gave out is told apart from everything else"() {
        when:
        ledger.hold('nobody')

        then:
        thrown(UnknownEntryException)
        ledger.find('nobody').empty
    }

    def "F22: of many that ask for the same at once, one buys each take"() {
        given:
        ExecutorService threads = Executors.newFixedThreadPool(8)
        CountDownLatch start = new CountDownLatch(1)

        when:
        def openings = (1..8).collect { number ->
            threads.submit({
                start.await()
                Set<String> mine = []
                (1..3).collect {
                    Opening opening = (number % 2 ? ledger : other).open(order().withUnusable(mine))
                    mine << opening.entry().id()
                    opening
                }
            } as Callable)
        }
        start.countDown()
        List<Opening> all = openings.collectMany { it.get() }

        then:
        all.count { it instanceof Opening.Opened } == 3
        all*.entry()*.id().unique().size() == 3
        ledger.entries(EntryQuery.all())*.slot().sort() == [1, 2, 3]

        cleanup:
        threads.shutdownNow()
    }

    def "F22: of many that repeat the same at once, one does"() {
        given:
        String id = opened().id()
        ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
        ExecutorService threads = Executors.newFixedThreadPool(8)
        CountDownLatch start = new CountDownLatch(1)

        when:
        def openings = (1..8).collect { number ->
            threads.submit({
                start.await()
                (number % 2 ? ledger : other).reopen(id, order())
            } as Callable)
        }
        start.countDown()

        then:
        openings*.get().count { it instanceof Opening.Opened } == 1
        ledger.entries(EntryQuery.all()).size() == 2

        cleanup:
        threads.shutdownNow()
    }
}
