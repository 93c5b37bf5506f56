package dev.klingdsl.ledger.store

import dev.klingdsl.account.Account
import dev.klingdsl.ledger.JobProgress
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState

import static dev.klingdsl.ledger.store.Purchases.ACCOUNT
import static dev.klingdsl.ledger.store.Purchases.order
import static dev.klingdsl.ledger.SubmissionStatus.*

/** What is bought, what stands for it, and what is tried once more. */
abstract class LedgerPurchasesKit extends LedgerEntriesKit {
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
        (other.open(order()) instanceof OpenResult.Existing) == alive

        where:
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
        LedgerEntry first = accepted('u1')
        LedgerEntry second = accepted('u2', order().withUnusable([first.id()] as Set))

        expect:
        other.open(order()) == new OpenResult.Existing(first)
        other.open(order().withUnusable([first.id()] as Set)) == new OpenResult.Existing(second)
        other.open(order().withUnusable([first.id(), second.id()] as Set)) instanceof OpenResult.Opened
        ledger.alive(ACCOUNT, 'f1')*.slot() == [1, 2, 3]
    }

    def "a repeated attempt is not led to what stands for another take"() {
        given:
        String id = opened().id()
        ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
        LedgerEntry another = ledger.open(order()).entry()

        expect:
        ledger.reopen(id, order().withUnusable([another.id()] as Set)) instanceof OpenResult.Opened
        ledger.alive(ACCOUNT, 'f1')*.slot() == [1, 2]
    }

    def "what is unusable stands for nothing, and a fresh order buys in any case"() {
        given:
        LedgerEntry first = accepted('u1')

        expect:
        other.open(order().withUnusable([first.id()] as Set)) instanceof OpenResult.Opened
        other.open(order().withFresh(true)) instanceof OpenResult.Opened
        ledger.alive(ACCOUNT, 'f1')*.slot() == [1, 2, 3]
    }

    def "other accounts and other fingerprints stand for nothing"() {
        given:
        accepted('u1')

        expect:
        other.open(order('f2')) instanceof OpenResult.Opened
        other.open(order('f1', [account: Account.ofSandbox('here')])) instanceof OpenResult.Opened
    }

    def "an attempt that ended without a job is repeated once, whoever asks"() {
        given:
        String id = opened().id()
        ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)

        when:
        OpenResult mine = ledger.reopen(id, order())
        OpenResult theirs = other.reopen(id, order())

        then:
        mine instanceof OpenResult.Opened
        mine.entry().retryOf() == id
        mine.entry().slot() == 1
        theirs instanceof OpenResult.Existing
        theirs.entry() == mine.entry()
    }

    def "an attempt is not repeated when another process bought the same meanwhile"() {
        given:
        String id = opened().id()
        ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
        LedgerEntry theirs = other.open(order()).entry()

        expect:
        ledger.reopen(id, order()) == new OpenResult.Existing(theirs)
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
}
