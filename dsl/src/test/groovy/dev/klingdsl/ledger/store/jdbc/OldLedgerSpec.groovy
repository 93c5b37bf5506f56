package dev.klingdsl.ledger.store.jdbc

import dev.klingdsl.account.Account
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.JobOutcome
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.store.DatabaseFixture
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.ledger.store.OpenResult
import dev.klingdsl.ledger.store.PurchaseRequest
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.sandbox.SettableClock
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.zip.GZIPInputStream
import spock.lang.Specification
import spock.lang.TempDir

/**
 * The file was written by the client of November 2026, before the ledger's types had their present names: by runs
 * against the sandbox that ended downloaded, failed and submitted, and by hand for what no run ends with.
 */
class OldLedgerSpec extends Specification {
    static final Account ACCOUNT = new Account('6676850b06d5d3bdebc2c454', false)
    static final String IMAGE = '5fc2184604386ba3aca8846fd58609179a1fd167cd6b9d3d53af4731c54dcd3f'

    @TempDir
    Path folder
    SettableClock clock = SettableClock.at(Instant.parse('2026-11-28T10:39:00Z'))
    SubmissionLedger ledger

    def setup() {
        Path file = folder.resolve('ledger.db')
        getClass().getResourceAsStream('ledger-schema-2.db.gz').withCloseable { Files.copy(new GZIPInputStream(it), file) }
        ledger = DatabaseFixture.ledger(DatabaseFixture.sqlite(file), LedgerSettings.defaults().withClock(clock).withOwner('next'))
    }

    LedgerEntry entry(String step) {
        ledger.entries(EntryQuery.all().withStep('promo', step)).last()
    }

    def "each entry is read with all that it holds"() {
        given:
        def entries = ledger.entries(EntryQuery.all()).reverse()

        expect:
        entries*.number() == (1L..12L).toList()
        entries*.state()*.status()*.name() == ['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'INTENT', 'UNSENT', 'REJECTED', 'IN_DOUBT', 'ABSENT',
            'NEEDS_REVIEW', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED']
        entries.every { it.purchase().account() == ACCOUNT && it.lease().owner() == 'je8qvrxa2w' }

        and: 'a video that was downloaded'
        with(entry('done')) {
            id() == 'zhz982magv'
            uniqueId() == 'ccfcc9c7-a3fc-4fc8-8729-4181639bb219'
            progress().files() == ['/films/promo/done.mp4']
            progress().finishedAt() == Instant.parse('2026-11-28T10:38:45.923Z')
            purchase().expectedBeans() == 50.0
            purchase().seconds() == 5
            purchase().provenance().parameters() == [subject: 'a fox']
            purchase().provenance().folder() == '/films/promo'
            purchase().request().contains('a fox')
            purchase().identity().contains(IMAGE)
            traceIds().size() == 1
            finished
        }

        and: 'and others'
        entry('failed').progress().error() == 'the picture is not allowed'
        entry('running').progress().outcome() == JobOutcome.RUNNING
        entry('rejected').state() == new SubmissionState.Rejected(40000, 'clarity')
        entry('unsent').state() == new SubmissionState.Unsent('no connection')
        entry('doubt').state() == new SubmissionState.InDoubt('the connection was closed', Instant.parse('2026-11-28T10:38:50.340Z'))
        entry('doubt').serverAhead() == Duration.ofMillis(250)
        entry('absent').traceIds() == ['trace-absent', 'trace-absent-2']
        entry('review').state() == new SubmissionState.NeedsReview('two jobs fit', ['job-x', 'job-y'])
        entry('vanished').progress().outcome() == JobOutcome.VANISHED
        entry('charged').progress().beans() == 48.5
        entries[11].retryOf() == entry('unsent').id()

        and:
        ledger.uploaded(ACCOUNT, IMAGE).get().endsWith('.png')
        ledger.unfinished(ACCOUNT)*.purchase()*.provenance()*.step() == ['running', 'intent', 'doubt']
        with(ledger.spent(ACCOUNT, Instant.EPOCH)) {
            requests() == 9
            beans() == 298.5
        }
    }

    def "its submissions are continued as if nothing had changed"() {
        expect: 'what is alive is not bought again'
        ['done', 'running', 'intent', 'doubt', 'review', 'charged'].every {
            ledger.open(PurchaseRequest.of(entry(it).purchase())) == new OpenResult.Existing(entry(it))
        }

        and: 'another process has the intent until its lease ends'
        !ledger.confirm(entry('intent').id())
        ledger.expire(entry('intent').id()).state() == new SubmissionState.Intent()

        when:
        clock.advance(Duration.ofMinutes(2))
        def lost = ledger.expire(entry('intent').id())

        then:
        lost.state() == new SubmissionState.InDoubt('its process ended before the answer was recorded', Instant.parse('2026-11-28T10:40:20.127Z'))

        when: 'the one in doubt is found, the other one is not, and is bought once more'
        ledger.advance(entry('doubt').id(), SubmissionStatus.IN_DOUBT, new SubmissionState.Accepted('job-d'), 'trace')
        ledger.advance(lost.id(), SubmissionStatus.IN_DOUBT, new SubmissionState.Absent(), null)
        def again = ledger.reopen(lost.id(), PurchaseRequest.of(lost.purchase()))

        then:
        ledger.findByJob(ACCOUNT, 'job-d').get().id() == entry('doubt').id()
        again instanceof OpenResult.Opened
        again.entry().number() == 13
        again.entry().retryOf() == lost.id()

        when: 'a person decides, and a job ends'
        ledger.advance(entry('review').id(), SubmissionStatus.NEEDS_REVIEW, new SubmissionState.Accepted('job-y'), null)
        def running = entry('running')
        ledger.updateProgress(running.id(), running.progress().succeeded(['https://files/v.mp4'], clock.instant()).delivered(['/films/promo/running.mp4']))

        then:
        entry('review').uniqueId() == 'job-y'
        entry('running').finished
    }
}
