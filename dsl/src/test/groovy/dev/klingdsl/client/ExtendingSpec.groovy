package dev.klingdsl.client

import dev.klingdsl.run.TakeState
import dev.klingdsl.account.Credentials
import dev.klingdsl.run.ClientObserver
import dev.klingdsl.run.Delivery
import dev.klingdsl.run.TakeOutcome
import dev.klingdsl.Kling
import dev.klingdsl.error.InvalidPlanException
import dev.klingdsl.error.KlingException
import dev.klingdsl.error.ResultException
import dev.klingdsl.error.UploadException
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.Submission
import dev.klingdsl.request.ImageSource
import dev.klingdsl.request.InvalidRequestException
import dev.klingdsl.request.RequestRule
import dev.klingdsl.request.Setting
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.request.Violation
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

class ExtendingSpec extends ClientFixture {
    static final RequestRule SHORT = { VideoRequest request ->
        request.duration() > 5
                ? [Violation.error(Setting.DURATION, request.duration(), 'is beyond the budget', 'keep it to 5 seconds')]
                : []
    }

    private KlingClient with(Closure<?> configure) {
        def builder = builder().credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl())
        configure(builder)
        builder.build()
    }

    def "an application's rule is told at the script's line and holds plans and requests back"() {
        given:
        def plan = Kling.script("kling('a') { prompt 'x' }\nkling('b') { prompt 'x'; duration 10 }").plan()
        def strict = with { it.rule(SHORT) }

        expect:
        plan.checkedBy(SHORT).diagnostics()*.toString() ==
                ['script.groovy:2:26: error: duration 10 is beyond the budget; keep it to 5 seconds']

        when:
        run(plan, options(), strict)

        then:
        thrown InvalidPlanException

        when:
        strict.submit(request().toBuilder().duration(10).build()).get(30, TimeUnit.SECONDS)

        then:
        def e = thrown ExecutionException
        e.cause instanceof InvalidRequestException
        sandbox.tasks().empty

        cleanup:
        strict?.close()
    }

    def "images from memory and from elsewhere are uploaded once and are the same purchase as a file"() {
        given:
        def file = picture()
        def bytes = Files.readAllBytes(file)
        def opened = new CopyOnWriteArrayList<String>()
        def memory = ImageSource.bytes('start.png', bytes)
        def storage = ImageSource.supplied('start.png', memory.sha256(), {
            opened << 'storage'
            new ByteArrayInputStream(bytes)
        })

        when:
        def requests = [[file], [memory], [storage]].collect { request('a fox', *it) }

        then:
        requests*.fingerprint().toSet().size() == 1
        requests[1] == requests[2]

        when: 'one after the other, as any of them may be the first to upload it'
        def summaries = [a: requests[2], b: requests[1], c: requests[0]].collect { name, it ->
            run(plan(step(name, it)), options().withFresh(true))
        }

        then:
        summaries*.success == [true] * 3
        sandbox.tasks().size() == 3
        sandbox.requests(Endpoint.UPLOAD_URL).size() == 1
        opened == ['storage']
        sidecar('a').images == [[source: 'start.png', sha256: memory.sha256()]]
    }

    def "an image that is not what its hash says is not submitted"() {
        given:
        def bytes = Files.readAllBytes(picture())
        def image = ImageSource.supplied('start.png', '0' * 64, { new ByteArrayInputStream(bytes) })

        when:
        client.submit(request('a fox', image)).get(30, TimeUnit.SECONDS)

        then:
        def e = thrown ExecutionException
        e.cause instanceof UploadException
        e.cause.message.contains('another content')
        sandbox.requests(Endpoint.SUBMIT).empty
    }

    def "what is wrong with a supplied image is told: #message"() {
        expect:
        VideoRequest.builder().image(image).validate().violations()*.message().any { it.contains(message) }

        where:
        image                                                                     | message
        ImageSource.bytes('a.png', 'no image'.bytes)                              | 'is not a jpg, png or webp image'
        ImageSource.bytes('../a.png', 'no image'.bytes)                           | 'is not a file name'
        ImageSource.supplied('a.png', 'abc', { new ByteArrayInputStream(new byte[0]) }) | 'has no SHA-256'
    }

    def "a sink gets every result of a run, also those of earlier runs"() {
        given:
        def got = new CopyOnWriteArrayList<Delivery>()
        def delivering = with { it.sink { result -> got << result } }

        when:
        2.times { run(plan(step('shot')), options(), delivering) }

        then:
        got.size() == 2
        got.every { it.files().every { Files.size(it) > 0 } && it.plan() == 'promo' && it.take().toString() == 'shot' }
        got*.jobId().unique().size() == 1
        sandbox.tasks().size() == 1

        cleanup:
        delivering?.close()
    }

    def "a take that a sink did not take has failed, its file stays, and the next run delivers it"() {
        given:
        def broken = true
        def delivering = with { it.sink { result -> if (broken) throw new IOException('the bucket is full') } }

        when:
        def first = run(plan(step('shot')), options(), delivering)
        broken = false
        def second = run(plan(step('shot')), options(), delivering)

        then:
        first.takes()[0].state() == TakeState.FAILED
        first.takes()[0].error() instanceof ResultException
        first.takes()[0].error().message.contains('the bucket is full')
        second.takes()[0].state() == TakeState.REUSED
        sandbox.tasks().size() == 1

        cleanup:
        delivering?.close()
    }

    def "observers hear of submissions, retries, ends and downloads, whatever they do"() {
        given:
        def heard = new CopyOnWriteArrayList<String>()
        def observed = with {
            it.observer(new Useless(heard))
            it.observer(new Listening(heard))
        }
        sandbox.faults().nextSubmit(Fault.code(40001))

        when:
        run(plan(step('shot')), options(), observed)

        then:
        heard == ['retried', 'submitted', 'submitted', 'succeeded', 'downloaded true true']

        when:
        sandbox.faults().nextSubmit(Fault.code(400))
        run(plan(step('other', request('a wolf'))), options(), observed)

        then:
        heard.last() == 'BadRequestException'

        cleanup:
        observed?.close()
    }

    static class Useless implements ClientObserver {
        private final List<String> heard

        Useless(List<String> heard) {
            this.heard = heard
        }

        @Override
        void submitted(Submission submission, Duration took) {
            heard << 'submitted'
            throw new IllegalStateException('an observer of no use')
        }
    }

    static class Listening implements ClientObserver {
        private final List<String> heard

        Listening(List<String> heard) {
            this.heard = heard
        }

        @Override
        void submitted(Submission submission, Duration took) {
            heard << 'submitted'
        }

        @Override
        void notSubmitted(VideoRequest request, KlingException reason) {
            heard << reason.class.simpleName
        }

        @Override
        void retried(KlingException reason, Duration wait) {
            heard << 'retried'
        }

        @Override
        void finished(Submission submission, JobStatus status, Duration took) {
            heard << status.label()
        }

        @Override
        void downloaded(Submission submission, Path file, long bytes, Duration took) {
            heard << "downloaded ${bytes == Files.size(file)} ${submission.traceId() != null}".toString()
        }
    }
}
