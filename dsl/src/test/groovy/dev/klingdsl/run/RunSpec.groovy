package dev.klingdsl.run

import dev.klingdsl.account.Credentials
import dev.klingdsl.client.ClientFixture
import dev.klingdsl.error.CredentialsException
import dev.klingdsl.error.InvalidPlanException
import dev.klingdsl.error.JobFailedException
import dev.klingdsl.error.BadRequestException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.plan.Step
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.file.Files

class RunSpec extends ClientFixture {

    def "a plan becomes files, each with a sidecar that says how it was made"() {
        when:
        def summary = run(plan(step('shot')))

        then:
        summary.success
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        def file = summary.takes()[0].file()
        file == dir.resolve('out/promo/shot.mp4')
        new String(Files.readAllBytes(file), 4, 4) == 'ftyp'

        and:
        def sidecar = sidecar('shot')
        sidecar.subMap('schema', 'state', 'sandbox', 'script', 'step', 'take', 'files') ==
                [schema: 1, state: 'succeeded', sandbox: false, script: 'promo', step: 'shot', take: 1, files: ['shot.mp4']]
        sidecar.request == [ref_prompt: 'a fox', creation_type: 4, aspect_ratio: '9:16', quality_mode: 'pro',
                            video_duration: 5, model_code: 'tx_kling-v2-1-master']
        sidecar.unique_id == sandbox.tasks()[0].uniqueId()
        sidecar.trace_id && sidecar.submitted_at && sidecar.finished_at
        sidecar.fingerprint == request().fingerprint()
        sidecar.output_url.every { it.startsWith('http') && !it.contains('?') }

        and:
        eventNames().unique() == ['Submitting', 'Submitted', 'StatusChanged', 'Downloading', 'Downloaded']
        dir.resolve('out/promo').toFile().list().sort() == ['shot.json', 'shot.mp4']
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "the takes of a step have files of their own, and so have odd names"() {
        expect:
        run(plan(step('shot', request(), 2), step('场景 1/2: "now"', request('b')))).success
        dir.resolve('out/promo').toFile().list().findAll { it.endsWith('.mp4') }.sort() ==
                ['shot-take1.mp4', 'shot-take2.mp4', '场景 1_2_ _now_.mp4']
    }

    def "what an earlier run made is reused, what it did not is submitted"() {
        given:
        run(plan(step('shot')))
        events.clear()

        when:
        def summary = run(plan(step('shot', request(), 2), step('other', request('b'))))

        then:
        summary.takes()*.state() == [TakeState.REUSED, TakeState.DOWNLOADED, TakeState.DOWNLOADED]
        summary.takes()*.file()*.fileName*.toString() == ['shot.mp4', 'shot-take2.mp4', 'other.mp4']
        events.find { it instanceof JobEvent.Reused }.file() == dir.resolve('out/promo/shot.mp4')
        sandbox.requestCount(Endpoint.SUBMIT) == 3
    }

    def "a changed request, or a fresh take of the same, goes beside the file that is there"() {
        given:
        run(plan(step('shot')))
        def before = Files.readAllBytes(dir.resolve('out/promo/shot.mp4'))

        expect:
        run(plan(step('shot', request('another fox')))).takes()*.file()*.fileName*.toString() == ['shot-take2.mp4']
        run(plan(step('shot')), options().withFresh(true)).takes()*.file()*.fileName*.toString() == ['shot-take3.mp4']
        Files.readAllBytes(dir.resolve('out/promo/shot.mp4')) == before
        sandbox.requestCount(Endpoint.SUBMIT) == 3
    }

    def "a run that does not wait leaves sidecars by which the next one finds its jobs"() {
        when:
        def first = run(plan(step('shot')), options().withSubmitOnly(true))

        then:
        first.success
        first.takes()*.state() == [TakeState.SUBMITTED]
        sidecar('shot').state == 'submitted'
        sandbox.requestCount(Endpoint.POLL) == 0

        when:
        def second = run(plan(step('shot')))

        then:
        second.takes()*.state() == [TakeState.DOWNLOADED]
        events.find { it instanceof JobEvent.Reattached }.jobId() == first.takes()[0].jobId()
        sidecar('shot').state == 'succeeded'
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "a result file that was deleted is fetched again, not paid for again"() {
        given:
        run(plan(step('shot')))
        Files.delete(dir.resolve('out/promo/shot.mp4'))

        expect:
        run(plan(step('shot'))).takes()*.state() == [TakeState.DOWNLOADED]
        Files.size(dir.resolve('out/promo/shot.mp4')) > 1000
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "another account's results are not taken for ours"() {
        given:
        run(plan(step('shot')))
        def other = newClient(Credentials.app('id-2', 'key-2'))

        expect:
        run(plan(step('shot')), options(), other).takes()*.file()*.fileName*.toString() == ['shot-take2.mp4']

        cleanup:
        other.close()
    }

    def "a job that fails is told with the service's reason and does not stop the others"() {
        given: sandbox.faults().nextSubmit(Fault.taskEnds('Fail', 'no such thing'))

        when:
        def summary = run(plan(step('bad', request('x'))))
        def others = run(plan(step('good')))

        then:
        summary.takes()*.state() == [TakeState.FAILED]
        summary.takes()[0].error() instanceof JobFailedException
        summary.takes()[0].error().message.contains('no such thing')
        sidecar('bad').subMap('state', 'error') == [state: 'failed', error: 'no such thing']
        events.any { it instanceof JobEvent.TakeFailed && it.jobId() }
        others.success

        expect: 'a failure is no result to reuse'
        run(plan(step('bad', request('x')))).takes()*.state() == [TakeState.DOWNLOADED]
    }

    def "a refused submission leaves nothing behind"() {
        given: sandbox.faults().nextSubmit(Fault.code(40000, 'clarity is odd'))

        when:
        def summary = run(plan(step('shot')))

        then:
        summary.takes()*.state() == [TakeState.NOT_SUBMITTED]
        with(summary.takes()[0].error(), BadRequestException) {
            message.contains('clarity is odd')
            code() == 40000
            traceId()
        }
        dir.resolve('out/promo').toFile().list() == [] as String[]
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "a job whose answer is lost is found, and its file fetched, in the same run"() {
        given: sandbox.faults().nextSubmit(Fault.dropAfterAccepting())

        when: def summary = run(plan(step('shot')))

        then:
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        summary.takes()*.jobId() == sandbox.tasks()*.uniqueId()
        sidecar('shot').subMap('state', 'unique_id') == [state: 'succeeded', unique_id: sandbox.tasks()[0].uniqueId()]
        eventNames().unique()[0..2] == ['Submitting', 'InDoubt', 'Reattached']
        sandbox.requestCount(Endpoint.SUBMIT) == 1
        dir.resolve('out/promo').toFile().list().sort() == ['shot.json', 'shot.mp4']
    }

    def "what certainly came to nothing is submitted once more, under the same name"() {
        given: sandbox.faults().nextSubmit(Fault.drop())

        when: def summary = run(plan(step('shot')))

        then:
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        sandbox.requestCount(Endpoint.SUBMIT) == 2
        sandbox.tasks().size() == 1
        client.ledger().entries(EntryQuery.all())*.state()*.status() == [SubmissionStatus.ACCEPTED, SubmissionStatus.ABSENT]
        dir.resolve('out/promo').toFile().list().sort() == ['shot.json', 'shot.mp4']
    }

    def "a request whose answer is lost again and again is not sent for ever"() {
        given: sandbox.faults().always(Endpoint.SUBMIT, Fault.drop())

        when: def outcome = run(plan(step('shot'))).takes()[0]

        then:
        outcome.state() == TakeState.NOT_SUBMITTED
        outcome.error().message.contains('was sent twice')
        sandbox.requestCount(Endpoint.SUBMIT) == 2
    }

    def "credentials that are refused end the run at once, for every take alike"() {
        given:
        def strict = dev.klingdsl.sandbox.Sandbox.builder().clock(clock).credentials('id', 'right').start()
        def wrong = newClient(Credentials.app('id', 'key-canary'), strict.baseUrl())

        when:
        def summary = run(plan(*(1..30).collect { step("s$it", request("p$it")) }), options(), wrong)

        then:
        summary.takes()*.state().unique() == [TakeState.NOT_SUBMITTED]
        summary.takes()*.error().every { it instanceof CredentialsException && !it.message.contains('key-canary') }
        strict.requestCount(Endpoint.SUBMIT) == 0
        strict.requestCount(Endpoint.TOKEN) == 1

        cleanup:
        wrong.close()
        strict.close()
    }

    def "a plan with errors is refused before anything is sent"() {
        when:
        def validation = VideoRequest.builder().duration(-1).validate()
        client.run(plan(step('good'), new Step('bad', null, validation, [:], 1)), options(), {})

        then:
        def refusal = thrown(InvalidPlanException)
        refusal.problems().size() == 1
        sandbox.requests().empty
    }
}
