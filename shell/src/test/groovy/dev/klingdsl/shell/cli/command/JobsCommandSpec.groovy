package dev.klingdsl.shell.cli.command

import dev.klingdsl.account.Account
import dev.klingdsl.ledger.JobProgress
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.Provenance
import dev.klingdsl.ledger.Purchase
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.store.PurchaseRequest
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.shell.KlingFixture
import dev.klingdsl.shell.cli.ledger.LedgerFile
import dev.klingdsl.shell.cli.ledger.LedgerFileFixture
import dev.klingdsl.text.DisplayWidth
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Instant

class JobsCommandSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()

    private Path getPlace() {
        folder.resolve('data/kling/ledger.db')
    }

    private static LedgerEntry open(SubmissionLedger ledger, String step, Map told = [:]) {
        def account = told.sandbox ? new Account('sandbox-1', true) : Account.ofApp('an app')
        def request = "{\"ref_prompt\":\"${told.prompt ?: 'a fox'}\",\"video_duration\":5}"
        def from = new Provenance('promo', [subject: 'a fox'], step, told.take ?: 1, null, folderOf(told))
        ledger.open(PurchaseRequest.of(new Purchase(account, from, step + told.take, request, request, 5, told.beans))).entry()
    }

    private static String folderOf(Map told) {
        told.folder
    }

    private static LedgerEntry accept(SubmissionLedger ledger, LedgerEntry entry, String job) {
        ledger.advance(entry.id(), SubmissionStatus.INTENT, new SubmissionState.Accepted(job), "trace-$job".toString())
    }

    /** Creates an entry in each state. */
    private void fill() {
        LedgerFileFixture.write(place) { ledger ->
            open(ledger, 'sending')
            def unsent = open(ledger, 'unsent')
            ledger.advance(unsent.id(), SubmissionStatus.INTENT, new SubmissionState.Unsent('no network'), null)
            def refused = open(ledger, 'refused')
            ledger.advance(refused.id(), SubmissionStatus.INTENT, new SubmissionState.Rejected(40000, 'bad ratio'), 't-9')
            def doubt = open(ledger, 'doubt')
            ledger.advance(doubt.id(), SubmissionStatus.INTENT, new SubmissionState.InDoubt('no answer', Instant.now()), null)
            def review = open(ledger, 'review')
            ledger.advance(review.id(), SubmissionStatus.INTENT, new SubmissionState.InDoubt('no answer', Instant.now()), null)
            ledger.advance(review.id(), SubmissionStatus.IN_DOUBT, new SubmissionState.NeedsReview('two jobs fit', ['job-x', 'job-y']), null)
            accept(ledger, open(ledger, 'running', [prompt: '角色从静止到转身，镜头平滑移动，叙事感强', beans: 50.0]), 'abc-running')
            def done = accept(ledger, open(ledger, 'done', [take: 2, folder: '/out', sandbox: true]), 'abd-done')
            ledger.updateProgress(done.id(), JobProgress.running().succeeded(['https://h/v.mp4'], Instant.now())
                    .delivered([folder.resolve('out/done.mp4').toString()]).charged(48.5))
            def made = accept(ledger, open(ledger, 'made', [folder: '/out']), 'made-1')
            ledger.updateProgress(made.id(), JobProgress.running().succeeded(['https://h/v.mp4'], Instant.now()))
            def failed = accept(ledger, open(ledger, 'failed'), 'failed-1')
            ledger.updateProgress(failed.id(), JobProgress.running().failed('内容违规', Instant.now()))
            def vanished = accept(ledger, open(ledger, 'vanished'), 'vanished-1')
            ledger.updateProgress(vanished.id(), JobProgress.running().vanished('the service does not list it'))
        }
    }

    private List<String> steps(String... options) {
        assert kling('jobs', '--json', *options) == 0
        new JsonSlurper().parseText(out).jobs*.step
    }

    def "without a ledger there are no jobs, and listing creates none"() {
        expect:
        kling('jobs') == 0
        out == "the ledger has no jobs; 'kling run' makes some\n"
        kling('jobs', '--json') == 0
        new JsonSlurper().parseText(out) == [schema: 1, ledger: place.toString(), jobs: []]
        kling('job', '1') == 2
        Files.notExists(place)
    }

    def "each job is listed with its state and its result or reason"() {
        given:
        fill()
        columns = 160
        terminal = true
        environment.TERM = 'dumb'

        expect:
        kling('jobs') == 0
        def lines = out.readLines()*.replaceAll(/ +/, ' ')*.strip()
        lines[0] == 'job step prompt state age beans at result'
        lines[1] ==~ /10 vanished a fox review \d+s the service does not list it/
        lines[2] ==~ /9 failed a fox failed \d+s 内容违规/
        lines[3] ==~ /8 made a fox made \d+s/
        lines[4] ==~ /7 done-take2 a fox done \d+s 48.5 sandbox out\/done.mp4/
        lines[5] ==~ /6 running 角色从静止到转身，镜头平滑移动，叙事感强 running \d+s ~50/
        lines[6] ==~ /5 review a fox review \d+s two jobs fit/
        lines[7] ==~ /4 doubt a fox in doubt \d+s no answer/
        lines[8] ==~ /3 refused a fox refused \d+s code 40000: bad ratio/
        lines[9] ==~ /2 unsent a fox not sent \d+s no network/
        lines[10] ==~ /1 sending a fox sending \d+s/
        lines[12] == '10 jobs: 1 sending, 1 not sent, 1 refused, 1 in doubt, 2 review, 1 running, 1 made, 1 done, 1 failed'
        err.contains("2 for review: 'kling job ID' tells what to decide")
    }

    def "it fits a window of #width columns, Chinese text included, without colours when nobody wants them"() {
        given:
        fill()
        columns = width
        terminal = true
        environment += [TERM: 'xterm', NO_COLOR: '1']

        expect:
        kling('jobs') == 0
        out.readLines().every { DisplayWidth.of(it) <= width }
        !out.contains('\u001b')
        out.contains('running')

        where:
        width << [24, 40, 64, 80, 120]
    }

    def "options choose what is shown: #options"() {
        given:
        fill()

        expect:
        steps(*options) == shown

        where:
        options          || shown
        ['--running']    || ['made', 'running', 'doubt', 'sending']
        ['--failed']     || ['failed', 'refused', 'unsent']
        ['--review']     || ['vanished', 'review']
        ['--limit', '2'] || ['vanished', 'failed']
    }

    def "two choices, or none of a count, are refused"() {
        expect:
        kling('jobs', '--running', '--failed') == 2
        kling('jobs', '--limit', '0') == 2
        err.contains('give at least 1')
    }

    def "lines that are left out are counted"() {
        given:
        fill()

        expect:
        kling('jobs', '-n', '3') == 0
        err.contains('7 older ones are not shown; --limit 10 shows them')
    }

    def "JSON has everything in the ledger"() {
        given:
        fill()

        when:
        kling('jobs', '--json')
        def jobs = new JsonSlurper().parseText(out).jobs.collectEntries { [it.step, it] }

        then:
        with(jobs.done) {
            number == 7 && job == 'abd-done' && state == 'accepted' && outcome == 'succeeded' && shown_as == 'done'
            sandbox && take == 2 && script == 'promo' && parameters == [subject: 'a fox'] && folder == '/out'
            files == [this.folder.resolve('out/done.mp4').toString()] && beans == 48.5 && trace_ids == ['trace-abd-done']
            request == [ref_prompt: 'a fox', video_duration: 5] && Instant.parse(opened_at) && Instant.parse(finished_at)
        }
        jobs.refused.subMap('state', 'code', 'reason', 'trace_ids') ==
                [state: 'rejected', code: 40000, reason: 'bad ratio', trace_ids: ['t-9']]
        jobs.review.candidates == ['job-x', 'job-y']
        jobs.running.expected_beans == 50.0
        !jobs.running.containsKey('beans')
    }

    def "a job is found by #id"() {
        given:
        fill()

        expect:
        kling('job', id, '--json') == 0
        new JsonSlurper().parseText(out).jobs*.step == ['running']

        where:
        id << ['6', 'abc-running', 'abc']
    }

    def "a job is found by its id in the ledger, or a prefix of it"() {
        given:
        fill()
        kling('job', '6', '--json')
        def id = new JsonSlurper().parseText(out).jobs[0].entry

        expect:
        kling('job', id) == 0
        out.startsWith('job 6 running: running\n')
        kling('job', id.take(9)) == 0
    }

    def "an ambiguous or unknown id is reported"() {
        given:
        fill()

        expect:
        kling('job', 'ab') == 2
        err.contains("'ab' is the beginning of job 7 (") && err.contains('abc-running')
        kling('job', 'zzz') == 2
        err.contains("the ledger has no job 'zzz'; 'kling jobs' lists those it has")
    }

    def "one job in detail, with what to do next: #job"() {
        given:
        fill()

        expect:
        kling('job', job) == 0
        def text = (out + err).readLines()*.strip().join('\n').replaceAll(/ +/, ' ')
        told.every { text.contains(it) }

        where:
        job || told
        '5' || ['review: review', 'why two jobs fit', 'may be job-x', 'may be job-y', 'kling adopt 5 JOB', 'kling resubmit 5']
        '7' || ['done-take2: done, in the sandbox', 'beans 48.5 charged (price unknown)', 'file out/done.mp4', 'output https://h/v.mp4',
                'parameter subject=a fox', 'folder /out', 'trace_id trace-abd-done', '"ref_prompt": "a fox"', 'kling fetch 7']
        '6' || ['beans 50 expected', "'kling resume'"]
        '4' || ['why no answer', "'kling resume'"]
        '3' || ['why code 40000: bad ratio', 'trace_id t-9']
    }

    def "an entry and its resubmission name each other"() {
        given:
        LedgerFileFixture.write(place) { ledger ->
            def first = open(ledger, 'shot')
            ledger.advance(first.id(), SubmissionStatus.INTENT, new SubmissionState.Unsent('no network'), null)
            ledger.reopen(first.id(), PurchaseRequest.of(first.purchase()))
        }

        expect:
        kling('job', '1') == 0
        out.contains('repeated by job 2 (')
        kling('job', '2') == 0
        out =~ /repeats +job 1 \(/
    }

    def "a ledger that cannot be opened is reported with its path"() {
        given:
        Files.createDirectories(place.parent)
        Files.writeString(place, 'this is not a database' * 100)

        expect:
        kling('jobs') == 4
        err.contains("the ledger $place is damaged")
    }

    def "the doctor reports where the ledger is, and its unfinished jobs"() {
        expect:
        kling('doctor') == 0
        out.contains("ok    ledger: none yet; the first run makes $place")

        when:
        fill()

        then:
        kling('doctor') == 0
        out.contains("note  ledger: $place, 10 jobs, 4 unfinished, 2 for review")
        out.contains('fix: kling jobs --review')

        when:
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString('rw-r--r--'))

        then:
        kling('doctor') == 0
        err.contains("the ledger $place could be read by others (rw-r--r--); now only you can read and change it")

        when:
        Files.writeString(place, 'this is not a database' * 100)

        then:
        kling('doctor') == 4
        out.contains("FAIL  ledger: the ledger $place is damaged")
    }
}
