package dev.klingdsl.shell.cli.command

import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.store.PurchaseRequest
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.KlingFixture
import dev.klingdsl.shell.cli.ledger.LedgerFileFixture
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.nio.file.Files
import java.time.Instant

/** The commands that continue jobs of the ledger. */
class LedgerCommandsSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()
    @AutoCleanup
    Sandbox service = commands.startService()

    private <T> T ledger(Closure<T> action) {
        LedgerFileFixture.write(folder.resolve('data/kling/ledger.db'), action)
    }

    private List<LedgerEntry> getEntries() {
        ledger { it.entries(EntryQuery.all()) }
    }

    private Map summary() {
        new JsonSlurper().parseText(out.readLines().last()) as Map
    }

    /** Makes the newest entry need a review, as if another client had submitted the same request. */
    private LedgerEntry review(List<String> candidates) {
        assert kling('run', 'promo.groovy', '--yes', '--no-wait') == 0
        ledger { ledger ->
            def made = ledger.entries(EntryQuery.all())[0]
            def next = ledger.open(PurchaseRequest.of(made.purchase()).withFresh(true)).entry()
            ledger.advance(next.id(), SubmissionStatus.INTENT, new SubmissionState.InDoubt('no answer', Instant.now()), null)
            ledger.advance(next.id(), SubmissionStatus.IN_DOUBT, new SubmissionState.NeedsReview('two jobs fit', candidates), null)
        }
    }

    def "a job of one command is followed by another, which downloads to the folder of the first"() {
        given:
        kling('run', 'promo.groovy', '--yes', '--no-wait', '--out', 'videos')

        expect:
        kling('resume') == 0
        out.contains('✓ shot')
        Files.list(folder.resolve('videos/promo')).filter { it.toString().endsWith('.mp4') }.count() == 2
        service.tasks().size() == 2

        and:
        kling('resume') == 0
        out == 'nothing is unfinished\n'
        kling('resume', '--json') == 0
        out == ''
    }

    def "the run tells which takes exist already, and why others are not reused"() {
        given:
        kling('run', 'promo.groovy', '--yes')
        write('promo.groovy', "kling('shot') { prompt 'a hen'; portrait() }\nkling('same') { prompt 'a fox'; portrait() }")

        expect:
        kling('run', 'promo.groovy', '--yes') == 0
        out.contains('  shot: new, as what was made before is not used: ')
        out.contains('  same: there already as job 1')
    }

    def "some jobs are waited for, by number or id"() {
        given:
        kling('run', 'promo.groovy', '--yes', '--no-wait')
        def second = entries[0]

        expect:
        kling('wait', '1', '--json') == 0
        summary().takes*.state == ['downloaded']
        kling('wait', second.uniqueId().take(12)) == 0
        entries.every { it.finished }
    }

    def "files are downloaded again, beside those that are there"() {
        given:
        kling('run', 'promo.groovy', '--yes')

        expect:
        kling('fetch', '1', '--out', 'again') == 0
        Files.size(folder.resolve(out.readLines()[0])) > 0
        out.startsWith('again/')
        kling('fetch', '1') == 0
        out ==~ /out\/promo\/shot.*\.mp4\n/
        service.tasks().size() == 2
    }

    def "a submission that needs a review gives exit code 1 until a person has decided"() {
        given:
        def open = review(['job-of-nobody', 'another'])
        kling('wait', '1', '2')

        expect:
        kling('resume') == 1
        err.contains('1 for review')
        kling('adopt', "${open.number()}", 'mistyped') == 2
        err.contains("'mistyped' is none of the jobs that it may be: job-of-nobody, another")
        kling('adopt', "${open.number()}", 'job') == 0
        out.contains('is job-of-nobody')
        ledger { it.find(open.id()).get() }.uniqueId() == 'job-of-nobody'
        kling('adopt', "${open.number()}", 'job') == 2
        err.contains('needs no review')
    }

    def "a job that needs a review can be resubmitted, after a question"() {
        given:
        def open = review([])
        def before = service.tasks().size()

        expect: "there is no terminal to ask on"
        kling('resubmit', "${open.number()}") == 2
        err.contains('add --yes')
        service.tasks().size() == before

        and:
        kling('resubmit', "${open.number()}", '--yes') == 0
        service.tasks().size() == before + 1
        entries[0].retryOf() == open.id()
        entries[0].progress().files().size() == 1
    }

    def "a finished job is not resubmitted by mistake"() {
        given:
        kling('run', 'promo.groovy', '--yes')

        expect:
        kling('resubmit', '1', '--yes') == 2
        err.contains('is paid for already')
        service.tasks().size() == 2
    }

    def "jobs of the account that are not in the ledger are imported"() {
        given:
        kling('run', 'promo.groovy', '--yes')
        Files.delete(folder.resolve('data/kling/ledger.db'))

        expect:
        kling('jobs', '--import') == 0
        err.contains('2 entered')
        out.contains('2 jobs: 2 done')
        kling('jobs', '--import') == 0
        err.contains('the ledger knows every job of the account')
    }

    def "without credentials there is no account: #command"() {
        given:
        environment = [TERM: 'xterm']

        expect:
        kling(*command) == 2
        err.contains('there are no credentials')

        where:
        command << [['resume'], ['wait', '1'], ['fetch', '1'], ['adopt', '1', 'x'], ['resubmit', '1'], ['jobs', '--import']]
    }

    def "#limit #most is refused before anything is sent, with exit code 5"() {
        when:
        int code = viaVariable ? { environment += [(limit): most]; kling('run', 'promo.groovy', '--yes') }()
                : kling('run', 'promo.groovy', '--yes', limit, most)

        then:
        code == 5
        err.replaceAll(/\s+/, ' ').contains(told)
        service.tasks().empty
        entries.empty

        where:
        limit                | most  | viaVariable || told
        '--max-requests'     | '1'   | false       || 'the plan needs 2 submissions, but max-requests allows 1'
        '--max-seconds'      | '9'   | false       || 'the plan needs 10 seconds, but max-seconds allows 9'
        '--max-beans'        | '99'  | false       || 'the plan needs 100 beans, but max-beans allows 99'
        'KLING_MAX_REQUESTS' | '1'   | true        || 'max-requests allows 1'
    }

    def "a limit counts what earlier commands submitted, within its window"() {
        expect:
        kling('run', 'promo.groovy', '--yes', '--max-requests', '3') == 0
        kling('run', 'promo.groovy', '--yes', '--max-requests', '3') == 0
        kling('run', 'promo.groovy', '--yes', '--fresh', '--max-requests', '3') == 5
        err.replaceAll(/\s+/, ' ').contains('allows 3, of which 2 are used')
        service.tasks().size() == 2
    }

    def "more than the account has is refused"() {
        given:
        service.balance(99)

        expect:
        kling('run', 'promo.groovy', '--yes') == 5
        err.contains('the plan costs 100 beans, but the account has 99')
        service.tasks().empty
    }

    def "an unknown price does not prevent a run, and is not 0"() {
        given:
        [Endpoint.PRICES, Endpoint.BALANCE, Endpoint.CONSUMPTION].each { service.faults().always(it, Fault.status(404)) }

        expect:
        kling('run', 'promo.groovy', '--yes', '--max-beans', '1') == 0
        err.contains('spending on 2 videos, 10 s, price unknown, at 127.0.0.1')
        err.replaceAll(/\s+/, ' ').contains('max-beans cannot be kept for certain')
        service.tasks().size() == 2
    }

    def "an invalid limit is rejected: #name #value"() {
        given:
        environment += [(name): value]

        expect:
        kling('run', 'promo.groovy', '--yes') == 2
        err.contains(name) || err.contains('less than nothing')
        service.tasks().empty

        where:
        name                  | value
        'KLING_MAX_REQUESTS'  | 'many'
        'KLING_MAX_SECONDS'   | '1.5'
        'KLING_MAX_BEANS'     | 'x'
        'KLING_MAX_BEANS'     | '-1'
        'KLING_BUDGET_WINDOW' | 'soon'
    }

    def "nothing is submitted without a ledger"() {
        given:
        write('data/kling/ledger.db', 'this is not a database' * 100)

        expect:
        kling('run', 'promo.groovy', '--yes') == 4
        err.contains('and without it nothing is submitted')
        service.tasks().empty
    }

    def "jobs of a sandbox that ended with its command are not waited for"() {
        expect:
        kling('run', 'promo.groovy', '--sandbox', '--no-wait') == 0
        entries.every { it.purchase().account().sandbox() && it.finished }
    }

    def "the live shell submits into the same ledger, within the same limits"() {
        expect:
        kling('shell', '-c', "prompt 'a fox'", '-c', 'submit --yes', '-c', 'wait') == 0
        entries*.purchase()*.seconds() == [5]
        kling('shell', '--max-requests', '1', '-c', "prompt 'a hen'", '-c', 'submit --yes', '-c', 'wait') != 0
        service.tasks().size() == 1
    }

    def "leaving the shell right after a submission leaves nothing in doubt: #where"() {
        when:
        kling('shell', *options, '-c', "prompt 'a fox'", '-c', 'submit --yes')

        then: 'it has waited for the answer, or sent nothing'
        entries.every { it.state().status() in [SubmissionStatus.ACCEPTED, SubmissionStatus.UNSENT] }
        entries.count { !it.isFinished() } == (sandbox ? 0 : service.tasks().size())

        where:
        where             | sandbox | options
        'at the service'  | false   | ['--max-requests', '9']
        'in the sandbox'  | true    | ['--sandbox']
    }
}
