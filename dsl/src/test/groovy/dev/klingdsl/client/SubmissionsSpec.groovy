package dev.klingdsl.client

import dev.klingdsl.client.fault.ProcessesFixture
import dev.klingdsl.run.TakeState
import dev.klingdsl.account.Credentials
import dev.klingdsl.run.RunOptions
import dev.klingdsl.ledger.LedgerException
import dev.klingdsl.ledger.JobOutcome
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.store.UnknownEntryException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.file.Files
import java.util.concurrent.TimeUnit

class SubmissionsSpec extends ProcessesFixture {

    def "a request without a plan is written down, and resumed by another process"() {
        given: 'a job that is not ready as long as the first process follows it'
        sandbox.faults().always(Endpoint.POLL, Fault.progress('Generating'))
        def first = process()
        first.submit(request()).get(20, TimeUnit.SECONDS)
        first.close()
        sandbox.faults().clear()

        when:
        def second = process()
        def open = second.submissions().unfinished()
        def summary = second.submissions().resume(open*.id(), options(), {}).done().get(30, TimeUnit.SECONDS)

        then:
        open*.uniqueId() == jobs()
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        second.submissions().unfinished() == []
        posts() == 1
    }

    def "each submission without a plan is a purchase of its own; a run uses what is there"() {
        given:
        def client = process()
        2.times { client.submit(request()).get(20, TimeUnit.SECONDS) }

        expect:
        jobs().size() == 2
        run(plan(step('shot', request(), 3)), options(), client).success
        jobs().size() == 3
    }

    def "what was made is used by the next process, also in another folder of results"() {
        given: run(plan(step('shot')), options(), process())
        when: def summary = run(plan(step('shot')), options().withOutput(dir.resolve('elsewhere')), process())
        then:
        summary.takes()*.state() == [TakeState.REUSED]
        summary.takes()*.file()*.toRealPath() == [dir.resolve('out/promo/shot.mp4').toRealPath()]
        posts() == 1
    }

    def "a lost sidecar is written anew beside its file"() {
        given:
        run(plan(step('shot')), options(), process())
        Files.delete(dir.resolve('out/promo/shot.json'))
        expect:
        run(plan(step('shot')), options(), process()).takes()*.state() == [TakeState.REUSED]
        sidecar('shot').subMap('state', 'files') == [state: 'succeeded', files: ['shot.mp4']]
    }

    def "results whose folder was moved are found by their sidecars"() {
        given:
        run(plan(step('shot')), options(), process())
        Files.move(dir.resolve('out'), dir.resolve('moved'))
        expect:
        run(plan(step('shot')), options().withOutput(dir.resolve('moved')), process()).takes()*.state() == [TakeState.REUSED]
        entries()*.progress()*.files() == [[dir.resolve('moved/promo/shot.mp4').toAbsolutePath().toString()]]
        posts() == 1
    }

    def "files are fetched again, into any folder"() {
        given:
        run(plan(step('shot')), options(), process())
        def id = entries()[0].id()

        when: def files = process().submissions().fetch(id, dir.resolve('again')).get(30, TimeUnit.SECONDS)

        then:
        files == [dir.resolve('again/shot.mp4').toAbsolutePath()]
        Files.size(files[0]) == Files.size(dir.resolve('out/promo/shot.mp4'))
        dir.resolve('again/shot.json').toFile().exists()
    }

    def "a fetch that fails leaves no names behind"() {
        given:
        run(plan(step('shot')), options(), process())
        sandbox.faults().times(9, Endpoint.DOWNLOAD, Fault.html())

        when: process().submissions().fetch(entries()[0].id(), dir.resolve('again')).get(30, TimeUnit.SECONDS)

        then:
        thrown(java.util.concurrent.ExecutionException)
        dir.resolve('again').toFile().list() == [] as String[]
    }

    def "jobs from elsewhere are entered once, with what is known of them"() {
        given:
        def elsewhere = newClient(Credentials.app('id-1', 'key-1'))
        ['a', 'b'].each { elsewhere.submit(request(it)).get(20, TimeUnit.SECONDS) }
        elsewhere.close()
        def client = process()
        run(plan(step('own')), options(), client)

        when: def entered = client.submissions().importTasks().get(30, TimeUnit.SECONDS)

        then:
        entered*.uniqueId() == jobs()[0..1]
        client.submissions().importTasks().get(30, TimeUnit.SECONDS) == []
        entries()*.uniqueId() as Set == jobs() as Set

        and: 'the same is not bought again'
        run(plan(step('a', request('a'))), options(), client).takes()*.state() == [TakeState.DOWNLOADED]
        posts() == 3
    }

    def "#what is refused before anything is sent"() {
        given:
        def client = process()
        sandbox.faults().nextSubmit(fault)
        run(plan(step('shot')), options(), client)
        def sent = posts()

        when: call(client.submissions(), entries()[0].id())

        then:
        def e = thrown(LedgerException)
        e.message.contains(words)
        posts() == sent

        where:
        what                            | fault                     | call                                                  | words
        'resuming what was rejected'    | Fault.code(40000)         | { s, id -> s.resume([id], RunOptions.defaults(), {}) }   | 'has ended without a video'
        'resuming what failed'          | Fault.taskEnds('Fail')    | { s, id -> s.resume([id], RunOptions.defaults(), {}) }   | 'has ended without a video'
        'resubmitting what was made'    | Fault.none()              | { s, id -> s.resubmit([id], RunOptions.defaults(), {}) } | 'is paid for already'
        'fetching what has no job'      | Fault.code(40000)         | { s, id -> s.fetch(id, java.nio.file.Path.of('x')) }    | 'has no job'
        'adopting for what has a job'   | Fault.none()              | { s, id -> s.adopt(id, 'another') }                      | 'cannot go from'
        'an id that is not there'       | Fault.none()              | { s, id -> s.adopt('nothing', 'another') }               | 'no entry nothing'
    }

    def "F32: a job that the service lost track of is waited for again when adopted, or paid for again when told so: #remedy"() {
        given:
        def client = process()
        sandbox.faults().always(Endpoint.POLL, Fault.missingTasks())
        def outcome = run(plan(step('shot')), options(), client).takes()[0]
        sandbox.faults().clear()

        expect:
        outcome.state() == TakeState.NEEDS_REVIEW
        entries()*.progress()*.outcome() == [JobOutcome.VANISHED]
        run(plan(step('shot')), options(), process()).takes()*.state() == [TakeState.NEEDS_REVIEW]
        posts() == 1

        when:
        def submissions = client.submissions()
        def run = remedy == 'adopt'
                ? submissions.resume([submissions.adopt(outcome.entry(), jobs()[0]).id()], options(), {})
                : submissions.resubmit([outcome.entry()], options(), {})

        then:
        run.done().get(30, TimeUnit.SECONDS).takes()*.state() == [TakeState.DOWNLOADED]
        posts() == sent

        where:
        remedy     | sent
        'adopt'    | 1
        'resubmit' | 2
    }

    def "F32: a job without a plan that the service lost track of is left to a person too"() {
        given:
        sandbox.faults().always(Endpoint.POLL, Fault.missingTasks())
        def job = process().submit(request()).get(20, TimeUnit.SECONDS)

        when: job.finished().get(30, TimeUnit.SECONDS)

        then:
        thrown(java.util.concurrent.ExecutionException)
        new spock.util.concurrent.PollingConditions(timeout: 20).eventually {
            assert entries()*.progress()*.outcome() == [JobOutcome.VANISHED]
        }
    }

    def "what failed is paid for again when told so"() {
        given:
        def client = process()
        sandbox.faults().nextSubmit(Fault.taskEnds('Fail'))
        run(plan(step('shot')), options(), client)

        when:
        def summary = client.submissions().resubmit([entries()[0].id()], options(), {}).done().get(30, TimeUnit.SECONDS)

        then:
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        entries()*.progress()*.outcome() == [JobOutcome.FAILED, JobOutcome.SUCCEEDED]
    }

    def "an upload is used again by the next process"() {
        given:
        def image = picture()
        run(plan(step('s1', request('a', image))), options(), process())

        expect:
        run(plan(step('s2', request('b', image))), options(), process()).success
        sandbox.requestCount(Endpoint.STORE) == 1
    }

    def "an upload that the service may have lost is made again by the next run"() {
        given:
        def image = picture()
        run(plan(step('s1', request('a', image))), options(), process())
        sandbox.faults().nextSubmit(Fault.code(40000, 'ref_img_url[0] does not exist'))

        expect:
        !run(plan(step('s2', request('b', image))), options(), process()).success
        run(plan(step('s2', request('b', image))), options(), process()).success
        sandbox.requestCount(Endpoint.STORE) == 2
    }
}
