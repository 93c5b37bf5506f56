package dev.klingdsl.ledger.store

import static dev.klingdsl.ledger.SubmissionStatus.*
import static dev.klingdsl.ledger.store.LedgerFixture.START
import static dev.klingdsl.ledger.store.PurchaseFixture.ACCOUNT
import static dev.klingdsl.ledger.store.PurchaseFixture.order

import dev.klingdsl.account.Account
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.JobProgress
import dev.klingdsl.ledger.LedgerEntry.Lease
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.Purchase
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What is written down of an attempt, and how it is found again. */
class LedgerEntriesSpec extends Specification {
    @TempDir
    Path folder
    @AutoCleanup
    LedgerFixture two

    def setup() {
        two = new LedgerFixture(specificationContext.currentIteration.dataVariables.store as String, folder)
    }

    def "an opened entry is there for every process, with all that was said"() {
        given:
        Purchase purchase = PurchaseFixture.of('f1', [beans: 12.5, revision: 'r3', folder: '/films'])

        when:
        OpenResult opening = two.ledger.open(PurchaseRequest.of(purchase).withServerAhead(Duration.ofMillis(1500)))

        then:
        opening instanceof OpenResult.Opened
        LedgerEntry entry = opening.entry()
        entry.state() == new SubmissionState.Intent()
        entry.purchase() == purchase
        entry.openedAt() == START
        entry.serverAhead() == Duration.ofMillis(1500)
        entry.lease() == new Lease('one', START, START.plusSeconds(90))
        entry.progress() == JobProgress.running()
        two.other.find(entry.id()).get() == entry

        where:
        store << LedgerFixture.STORES
    }

    def "each state comes back as it was recorded: #last"() {
        given:
        String id = two.opened().id()

        when:
        SubmissionStatus from = INTENT
        way.each { SubmissionState to ->
            two.pass(1)
            assert two.ledger.advance(id, from, to, "trace $to").state() == to
            from = to.status()
        }

        then:
        LedgerEntry entry = two.other.find(id).get()
        entry.state() == last
        entry.uniqueId() == last.uniqueId()
        entry.changedAt() == START.plusSeconds(way.size())
        entry.traceIds() == way.collect { "trace $it".toString() }

        where:
        store << LedgerFixture.STORES
        combined:
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
        String id = two.opened().id()
        two.other.advance(id, INTENT, new SubmissionState.InDoubt('late', START), null)

        when:
        two.ledger.advance(id, INTENT, new SubmissionState.Rejected(40000, 'no'), null)

        then:
        StaleEntryException stale = thrown()
        stale.current().state() == new SubmissionState.InDoubt('late', START)
        two.ledger.find(id).get() == stale.current()

        where:
        store << LedgerFixture.STORES
    }

    def "no job belongs to two entries of an account"() {
        given:
        two.accepted('u1')
        String second = two.opened(order('f2')).id()

        when:
        two.other.advance(second, INTENT, new SubmissionState.Accepted('u1'), null)

        then:
        JobAlreadyClaimedException taken = thrown()
        taken.owner() == 'one-1'
        two.ledger.find(second).get().state().status() == INTENT
        two.ledger.owned(ACCOUNT, ['u1', 'u2']) == ['u1'] as Set

        when: 'another account may have the same id'
        Account neighbour = Account.ofApp('another app')
        two.accepted('u1', order('f1', [account: neighbour]))

        then:
        two.ledger.findByJob(neighbour, 'u1').get().id() == 'one-3'
        two.ledger.findByJob(ACCOUNT, 'u1').get().id() == 'one-1'

        where:
        store << LedgerFixture.STORES
    }

    def "R07 R21 F54: what another sign-in of the account has bought counts, whichever of both tells its account"() {
        given:
        Account app = Account.ofApp('an app', where)
        Account token = Account.unknown(where)
        Account elsewhere = Account.unknown('elsewhere:1')
        String byApp = two.accepted('u1', order('f1', [account: app])).id()
        String byToken = two.accepted('u2', order('f1', [account: token]).withFresh(true)).id()

        expect:
        [app, token].each { Account account ->
            assert two.other.alive(account, 'f1')*.id() == [byApp, byToken]
            assert two.other.unfinished(account)*.id() == [byApp, byToken]
            assert two.other.owned(account, ['u1', 'u2', 'u3']) == ['u1', 'u2'] as Set
            assert two.other.findByJob(account, 'u1').get().id() == byApp
            assert two.other.findByJob(account, 'u2').get().id() == byToken
            assert two.other.spent(account, START.minusSeconds(1)).requests() == 2
        }
        two.other.alive(elsewhere, 'f1').empty
        two.other.findByJob(elsewhere, 'u1').empty
        two.other.spent(elsewhere, START.minusSeconds(1)).requests() == 0

        where:
        [store, where] << [LedgerFixture.STORES, ['', '127.0.0.1:8088']].combinations()
    }

    def "what is known about a job is kept, and only of accepted ones"() {
        given:
        String id = two.accepted('u1').id()
        JobProgress progress = JobProgress.running().succeeded(['https://out/1.mp4'], START).delivered(['/films/1.mp4']).charged(7.25)

        when:
        two.ledger.updateProgress(id, progress)

        then:
        two.other.find(id).get().progress() == progress

        when:
        two.ledger.updateProgress(two.opened(order('f2')).id(), progress)

        then:
        thrown(StaleEntryException)

        where:
        store << LedgerFixture.STORES
    }

    def "unfinished is what has something left to settle, wait for or download"() {
        given:
        JobProgress made = JobProgress.running().succeeded([], START)
        LedgerEntry intent = two.opened(order('a'))
        LedgerEntry doubt = two.ledger.advance(two.opened(order('b')).id(), INTENT, new SubmissionState.InDoubt('x', START), null)
        LedgerEntry running = two.accepted('u1', order('c'))
        LedgerEntry toDownload = two.ledger.updateProgress(two.accepted('u2', order('d', [folder: '/films'])).id(), made)
        two.ledger.updateProgress(two.accepted('u3', order('e')).id(), made)
        two.ledger.updateProgress(two.accepted('u4', order('g', [folder: '/films'])).id(), made.delivered(['/films/1.mp4']))
        two.ledger.updateProgress(two.accepted('u5', order('h')).id(), JobProgress.running().failed('no', START))
        two.ledger.advance(two.opened(order('i')).id(), INTENT, new SubmissionState.Rejected(400, 'no'), null)
        two.opened(order('j', [account: Account.ofSandbox('here')]))

        expect:
        two.other.unfinished(ACCOUNT)*.id() == [intent, doubt, running, toDownload]*.id()

        where:
        store << LedgerFixture.STORES
    }

    def "entries are found by what they are, newest first"() {
        given:
        two.accepted('u1', order('a'))
        two.pass(60)
        two.accepted('u2', order('b', [step: 'wave']))
        two.opened(order('c', [step: 'wave']))

        expect:
        two.other.entries(EntryQuery.all())*.number() == [3, 2, 1]
        two.other.entries(EntryQuery.all().limit(2))*.number() == [3, 2]
        two.other.entries(EntryQuery.all().of(ACCOUNT).inState(ACCEPTED))*.number() == [2, 1]
        two.other.entries(EntryQuery.all().inState(INTENT, IN_DOUBT))*.number() == [3]
        two.other.entries(EntryQuery.all().withStep('promo', 'wave').limit(1))*.number() == [3]
        two.other.entries(EntryQuery.all().withFingerprint('a'))*.number() == [1]
        two.other.entries(EntryQuery.all().since(START.plusSeconds(1)))*.number() == [3, 2]
        two.other.entries(EntryQuery.all().of(Account.ofSandbox('here'))) == []

        where:
        store << LedgerFixture.STORES
    }

    def "among many entries of two accounts, each is found by its job, by what it buys, and by what it repeats"() {
        given: 'equal purchases with equal jobs on both sides, of which every third came to nothing and was repeated'
        def accounts = [ACCOUNT, Account.ofApp('another app')]
        (0..<30).each { number ->
            accounts.each { account ->
                PurchaseRequest each = order("f${number % 5}", [account: account]).withFresh(true)
                if (number % 3 == 0) {
                    String id = two.opened(each).id()
                    two.ledger.advance(id, INTENT, new SubmissionState.Unsent('no connection'), null)
                    two.ledger.reopen(id, each)
                } else {
                    two.accepted("u$number", each)
                }
            }
        }
        List<LedgerEntry> all = two.ledger.entries(EntryQuery.all())

        expect: 'what a look at all of them finds'
        all*.number() == (80..1).toList()
        accounts.every { account ->
            (0..<30).every { number ->
                two.ledger.findByJob(account, "u$number") == Optional.ofNullable(
                    all.find { it.purchase().account() == account && it.uniqueId() == "u$number" })
            }
        }
        accounts.every { account ->
            (0..5).every { number ->
                two.ledger.entries(EntryQuery.all().of(account).withFingerprint("f$number").limit(7)) ==
                    all.findAll { it.purchase().account() == account && it.purchase().fingerprint() == "f$number" }.take(7)
            }
        }
        all.findAll { it.state().status() == UNSENT }.every { ended ->
            two.ledger.reopen(ended.id(), PurchaseRequest.of(ended.purchase())).entry() == all.find { it.retryOf() == ended.id() }
        }

        when: 'a job is doing otherwise than before'
        LedgerEntry before = two.ledger.findByJob(ACCOUNT, 'u29').get()
        LedgerEntry now = two.other.updateProgress(before.id(), before.progress().delivered(['/films/turn.mp4']))

        then:
        two.ledger.findByJob(ACCOUNT, 'u29').get() == now
        two.ledger.entries(EntryQuery.all().of(ACCOUNT).withFingerprint('f4')).contains(now)

        where:
        store << LedgerFixture.STORES
    }

    def "a job from elsewhere is entered once"() {
        when:
        LedgerEntry entered = two.ledger.record(PurchaseFixture.of(), 'u9', START.minusSeconds(600))

        then:
        entered.uniqueId() == 'u9'
        entered.openedAt() == START.minusSeconds(600)
        two.other.record(PurchaseFixture.of('f2'), 'u9', START) == entered
        two.other.open(order()) == new OpenResult.Existing(entered)

        where:
        store << LedgerFixture.STORES
    }

    def "an upload is remembered for a day less than the service keeps it, by content and account; never with a query"() {
        given:
        two.ledger.rememberUpload(ACCOUNT, 'abc', 'https://files/1.jpg')
        two.ledger.rememberUpload(ACCOUNT, 'abc', 'https://files/2.jpg')
        two.ledger.rememberUpload(ACCOUNT, 'def', 'https://files/3.jpg?sign=secret')

        expect:
        two.other.uploaded(ACCOUNT, 'abc').get() == 'https://files/2.jpg'
        two.other.uploaded(ACCOUNT, 'def').empty
        two.other.uploaded(Account.ofSandbox('here'), 'abc').empty

        when:
        two.clock.advance(Duration.ofDays(29))

        then:
        two.other.uploaded(ACCOUNT, 'abc').empty

        where:
        store << LedgerFixture.STORES
    }

    def "an id that nobody gave out is told apart from everything else"() {
        when:
        two.ledger.lease('nobody')

        then:
        thrown(UnknownEntryException)
        two.ledger.find('nobody').empty

        where:
        store << LedgerFixture.STORES
    }
}
