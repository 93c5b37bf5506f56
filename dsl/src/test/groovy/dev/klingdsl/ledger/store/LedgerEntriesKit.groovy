package dev.klingdsl.ledger.store

import static dev.klingdsl.ledger.store.Purchases.ACCOUNT
import static dev.klingdsl.ledger.store.Purchases.order
import static dev.klingdsl.ledger.SubmissionStatus.*

import dev.klingdsl.account.Account
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.JobProgress
import dev.klingdsl.ledger.Lease
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.Purchase
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import java.time.Duration

/** What is written down of an attempt, and how it is found again. */
abstract class LedgerEntriesKit extends LedgerFixture {
    def "an opened entry is there for every process, with all that was said"() {
        given:
        Purchase purchase = Purchases.of('f1', [beans: 12.5, revision: 'r3', folder: '/films'])

        when:
        OpenResult opening = ledger.open(PurchaseRequest.of(purchase).withServerAhead(Duration.ofMillis(1500)))

        then:
        opening instanceof OpenResult.Opened
        LedgerEntry entry = opening.entry()
        entry.state() == new SubmissionState.Intent()
        entry.purchase() == purchase
        entry.openedAt() == START
        entry.serverAhead() == Duration.ofMillis(1500)
        entry.hold() == new Lease('one', START, START.plusSeconds(90))
        entry.progress() == JobProgress.running()
        other.find(entry.id()).get() == entry
    }

    def "each state comes back as it was recorded: #last"() {
        given:
        String id = opened().id()

        when:
        SubmissionStatus from = INTENT
        way.each { SubmissionState to ->
            pass(1)
            assert ledger.advance(id, from, to, "trace $to").state() == to
            from = to.name()
        }

        then:
        LedgerEntry entry = other.find(id).get()
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
        JobAlreadyClaimedException taken = thrown()
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

    def "what is known about a job is kept, and only of accepted ones"() {
        given:
        String id = accepted('u1').id()
        JobProgress progress = JobProgress.running().succeeded(['https://out/1.mp4'], START).delivered(['/films/1.mp4']).charged(7.25)

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
        JobProgress made = JobProgress.running().succeeded([], START)
        LedgerEntry intent = opened(order('a'))
        LedgerEntry doubt = ledger.advance(opened(order('b')).id(), INTENT, new SubmissionState.InDoubt('x', START), null)
        LedgerEntry running = accepted('u1', order('c'))
        LedgerEntry toDownload = ledger.note(accepted('u2', order('d', [folder: '/films'])).id(), made)
        ledger.note(accepted('u3', order('e')).id(), made)
        ledger.note(accepted('u4', order('g', [folder: '/films'])).id(), made.delivered(['/films/1.mp4']))
        ledger.note(accepted('u5', order('h')).id(), JobProgress.running().failed('no', START))
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
                PurchaseRequest each = order("f${number % 5}", [account: account]).withFresh(true)
                if (number % 3 == 0) {
                    String id = opened(each).id()
                    ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
                    ledger.reopen(id, each)
                } else {
                    accepted("u$number", each)
                }
            }
        }
        List<LedgerEntry> all = ledger.entries(EntryQuery.all())

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
            ledger.reopen(ended.id(), PurchaseRequest.of(ended.purchase())).entry() == all.find { it.retryOf() == ended.id() }
        }

        when: 'a job is doing otherwise than before'
        LedgerEntry before = ledger.findByJob(ACCOUNT, 'u29').get()
        LedgerEntry now = other.note(before.id(), before.progress().delivered(['/films/turn.mp4']))

        then:
        ledger.findByJob(ACCOUNT, 'u29').get() == now
        ledger.entries(EntryQuery.all().of(ACCOUNT).withFingerprint('f4')).contains(now)
    }

    def "a job from elsewhere is entered once"() {
        when:
        LedgerEntry entered = ledger.enter(Purchases.of(), 'u9', START.minusSeconds(600))

        then:
        entered.uniqueId() == 'u9'
        entered.openedAt() == START.minusSeconds(600)
        other.enter(Purchases.of('f2'), 'u9', START) == entered
        other.open(order()) == new OpenResult.Existing(entered)
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
}
