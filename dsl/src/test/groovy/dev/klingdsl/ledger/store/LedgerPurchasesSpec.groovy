package dev.klingdsl.ledger.store

import static dev.klingdsl.ledger.SubmissionStatus.*
import static dev.klingdsl.ledger.store.LedgerFixture.START
import static dev.klingdsl.ledger.store.PurchaseFixture.ACCOUNT
import static dev.klingdsl.ledger.store.PurchaseFixture.order

import dev.klingdsl.account.Account
import dev.klingdsl.ledger.JobProgress
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What is bought, what stands for it, and what is tried once more. */
class LedgerPurchasesSpec extends Specification {
    @TempDir
    Path folder
    @AutoCleanup
    LedgerFixture two

    def setup() {
        two = new LedgerFixture(specificationContext.currentIteration.dataVariables.store as String, folder)
    }

    def "an equal purchase is not opened again while one is alive: #state"() {
        given:
        String id = two.opened().id()
        if (state instanceof SubmissionState.Absent || state instanceof SubmissionState.NeedsReview) {
            two.ledger.advance(id, INTENT, new SubmissionState.InDoubt('closed', START), null)
            two.ledger.advance(id, IN_DOUBT, state, null)
        } else if (!(state instanceof SubmissionState.Intent)) {
            two.ledger.advance(id, INTENT, state, null)
        }
        if (outcome) {
            two.ledger.updateProgress(id, outcome)
        }

        expect:
        (two.other.open(order()) instanceof OpenResult.Existing) == alive

        where:
        store << LedgerFixture.STORES
        combined:
        state                                          | outcome                                     || alive
        new SubmissionState.Intent()                   | null                                        || true
        new SubmissionState.InDoubt('closed', START)   | null                                        || true
        new SubmissionState.NeedsReview('2', ['u'])    | null                                        || true
        new SubmissionState.Accepted('u')              | null                                        || true
        new SubmissionState.Accepted('u')              | JobProgress.running().succeeded([], START)     || true
        new SubmissionState.Accepted('u')              | JobProgress.running().vanished('gone')         || true
        new SubmissionState.Accepted('u')              | JobProgress.running().failed('no', START)      || false
        new SubmissionState.Unsent('refused')          | null                                        || false
        new SubmissionState.Rejected(400, 'no')        | null                                        || false
        new SubmissionState.Absent()                   | null                                        || false
    }

    def "each take of several gets the oldest that stands for no other; only what is missing is new"() {
        given:
        LedgerEntry first = two.accepted('u1')
        LedgerEntry second = two.accepted('u2', order().withUnusable([first.id()] as Set))

        expect:
        two.other.open(order()) == new OpenResult.Existing(first)
        two.other.open(order().withUnusable([first.id()] as Set)) == new OpenResult.Existing(second)
        two.other.open(order().withUnusable([first.id(), second.id()] as Set)) instanceof OpenResult.Opened
        two.ledger.alive(ACCOUNT, 'f1')*.slot() == [1, 2, 3]

        where:
        store << LedgerFixture.STORES
    }

    def "a repeated attempt is not led to what stands for another take"() {
        given:
        String id = two.opened().id()
        two.ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
        LedgerEntry another = two.ledger.open(order()).entry()

        expect:
        two.ledger.reopen(id, order().withUnusable([another.id()] as Set)) instanceof OpenResult.Opened
        two.ledger.alive(ACCOUNT, 'f1')*.slot() == [1, 2]

        where:
        store << LedgerFixture.STORES
    }

    def "what is unusable stands for nothing, and a fresh order buys in any case"() {
        given:
        LedgerEntry first = two.accepted('u1')

        expect:
        two.other.open(order().withUnusable([first.id()] as Set)) instanceof OpenResult.Opened
        two.other.open(order().withFresh(true)) instanceof OpenResult.Opened
        two.ledger.alive(ACCOUNT, 'f1')*.slot() == [1, 2, 3]

        where:
        store << LedgerFixture.STORES
    }

    def "other accounts and other fingerprints stand for nothing"() {
        given:
        two.accepted('u1')

        expect:
        two.other.open(order('f2')) instanceof OpenResult.Opened
        two.other.open(order('f1', [account: Account.ofSandbox('here')])) instanceof OpenResult.Opened

        where:
        store << LedgerFixture.STORES
    }

    def "an attempt that ended without a job is repeated once, whoever asks"() {
        given:
        String id = two.opened().id()
        two.ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)

        when:
        OpenResult mine = two.ledger.reopen(id, order())
        OpenResult theirs = two.other.reopen(id, order())

        then:
        mine instanceof OpenResult.Opened
        mine.entry().retryOf() == id
        mine.entry().slot() == 1
        theirs instanceof OpenResult.Existing
        theirs.entry() == mine.entry()

        where:
        store << LedgerFixture.STORES
    }

    def "an attempt is not repeated when another process bought the same meanwhile"() {
        given:
        String id = two.opened().id()
        two.ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
        LedgerEntry theirs = two.other.open(order()).entry()

        expect:
        two.ledger.reopen(id, order()) == new OpenResult.Existing(theirs)

        where:
        store << LedgerFixture.STORES
    }

    def "what may still have a job is not repeated: #state"() {
        given:
        String id = two.opened().id()
        if (state.status() != INTENT) {
            two.ledger.advance(id, INTENT, state, null)
        }

        when:
        two.ledger.reopen(id, order())

        then:
        StaleEntryException stale = thrown()
        stale.current().state() == state

        where:
        store << LedgerFixture.STORES
        combined:
        state << [new SubmissionState.Intent(), new SubmissionState.Accepted('u'),
                  new SubmissionState.InDoubt('x', START), new SubmissionState.Rejected(1, 'x')]
    }
}
