package dev.klingdsl.ledger.store

import static dev.klingdsl.ledger.SubmissionStatus.*
import static dev.klingdsl.ledger.store.LedgerFixture.START
import static dev.klingdsl.ledger.store.PurchaseFixture.ACCOUNT
import static dev.klingdsl.ledger.store.PurchaseFixture.order

import dev.klingdsl.error.BudgetExceededException
import dev.klingdsl.ledger.Budget
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.JobProgress
import dev.klingdsl.ledger.Spending
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What is spent, and what many processes do at once. */
class LedgerSharingSpec extends Specification {
    @TempDir
    Path folder
    @AutoCleanup
    LedgerFixture two

    def setup() {
        two = new LedgerFixture(specificationContext.currentIteration.dataVariables.store as String, folder)
    }

    def "spent is what may cost, at the price that was booked or else expected"() {
        given:
        two.ledger.updateProgress(two.accepted('u0', order('z', [beans: 1000])).id(), JobProgress.running())
        two.pass(60)
        Instant since = two.clock.instant()
        two.opened(order('a', [beans: 10, seconds: 5]))
        two.ledger.updateProgress(two.accepted('u1', order('b', [beans: 10, seconds: 10])).id(), JobProgress.running().charged(8.5))
        two.ledger.updateProgress(two.accepted('u2', order('c', [beans: 10])).id(), JobProgress.running().failed('no', START))
        two.ledger.advance(two.opened(order('d', [beans: 10])).id(), INTENT, new SubmissionState.Unsent('x'), null)
        two.ledger.advance(two.opened(order('e', [beans: 10])).id(), INTENT, new SubmissionState.Rejected(1, 'x'), null)
        two.opened(order('g'))

        expect:
        Spending spent = two.other.spent(ACCOUNT, since)
        spent.requests() == 4
        spent.seconds() == 25
        spent.beans() == 18.5
        spent.unpriced() == 1

        where:
        store << LedgerFixture.STORES
    }

    def "a budget holds across processes: #budget"() {
        given:
        two.opened(order('a', [beans: 10, seconds: 5]))

        when:
        two.other.open(order('b', [beans: 10, seconds: 5]).withBudget(budget))

        then:
        BudgetExceededException refused = thrown()
        refused.message.contains(unit)
        two.ledger.entries(EntryQuery.all()).size() == 1

        where:
        store << LedgerFixture.STORES
        combined:
        budget                                  | unit
        new Budget(1L, null, null, START)       | '1 requests; 1 are used and this submission needs 1'
        new Budget(null, 9L, null, START)       | '9 seconds; 5 are used and this submission needs 5'
        new Budget(null, null, 19.5, START)     | '19.5 beans; 10 are used and this submission needs 10'
    }

    def "a budget also holds what is repeated because it came to nothing"() {
        given:
        def first = two.opened(order('a'))
        two.ledger.advance(first.id(), SubmissionStatus.INTENT, new SubmissionState.Unsent('no network'), null)
        two.opened(order('b'))

        when:
        two.other.reopen(first.id(), order('a').withBudget(new Budget(1L, null, null, START)))

        then:
        thrown(BudgetExceededException)
        two.other.reopen(first.id(), order('a').withBudget(new Budget(2L, null, null, START))) instanceof OpenResult.Opened

        where:
        store << LedgerFixture.STORES
    }

    def "a budget stops neither what fits nor what is there already, nor a price that nobody knows"() {
        given:
        two.opened(order('a', [beans: 10]))

        expect:
        two.other.open(order('a').withBudget(new Budget(0L, 0L, 0.0, START))) instanceof OpenResult.Existing
        two.other.open(order('b', [beans: 10]).withBudget(new Budget(2L, 10L, 20.0, START))) instanceof OpenResult.Opened
        two.other.open(order('c').withBudget(new Budget(null, null, 20.0, START))) instanceof OpenResult.Opened

        where:
        store << LedgerFixture.STORES
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
                    OpenResult opening = (number % 2 ? two.ledger : two.other).open(order().withUnusable(mine))
                    mine << opening.entry().id()
                    opening
                }
            } as Callable)
        }
        start.countDown()
        List<OpenResult> all = openings.collectMany { it.get() }

        then:
        all.count { it instanceof OpenResult.Opened } == 3
        all*.entry()*.id().unique().size() == 3
        two.ledger.entries(EntryQuery.all())*.slot().sort() == [1, 2, 3]

        cleanup:
        threads.shutdownNow()

        where:
        store << LedgerFixture.STORES
    }

    def "F22: of many that repeat the same at once, one does"() {
        given:
        String id = two.opened().id()
        two.ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
        ExecutorService threads = Executors.newFixedThreadPool(8)
        CountDownLatch start = new CountDownLatch(1)

        when:
        def openings = (1..8).collect { number ->
            threads.submit({
                start.await()
                (number % 2 ? two.ledger : two.other).reopen(id, order())
            } as Callable)
        }
        start.countDown()

        then:
        openings*.get().count { it instanceof OpenResult.Opened } == 1
        two.ledger.entries(EntryQuery.all()).size() == 2

        cleanup:
        threads.shutdownNow()

        where:
        store << LedgerFixture.STORES
    }
}
