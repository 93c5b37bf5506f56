package dev.klingdsl.client

import dev.klingdsl.run.TakeState
import dev.klingdsl.error.UploadException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.file.Files
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class UploadsSpec extends ClientFixture {

    def "local images are uploaded with the type they were signed for and without the access token, then submitted by URL"() {
        given: def image = picture()

        when:
        def summary = run(plan(step('shot', request('a', image))))

        then:
        summary.success
        with(sandbox.requests(Endpoint.STORE)) {
            size() == 1
            it[0].headers()['Content-Type'] == 'image/png'
            !it[0].headers().containsKey('access_token')
            it[0].bodyLength() == Files.size(image)
        }
        sandbox.tasks()[0].body() ==~ /.*"ref_img_url":\["http[^"]+"].*/
        (events[0] as JobEvent.Uploading).image() == image

        and: 'the sidecar names the file and its content, not where it was for a while'
        sidecar('shot').images == [[source: image.toString(), sha256: request('a', image).images()[0].sha256()]]
    }

    def "the same bytes are uploaded once, whatever they are called"() {
        given:
        def first = picture('a.png')
        def same = Files.copy(first, dir.resolve('b.png'))
        def other = picture('c.png', 100)

        expect:
        run(plan(step('s1', request('a', first, other)), step('s2', request('b', same)), step('s3', request('c', other, first)))).success
        sandbox.requestCount(Endpoint.STORE) == 2
        events.count { it instanceof JobEvent.Uploading } == 2
    }

    def "an image that ends with status #status is told, and nothing is submitted"() {
        given: sandbox.faults().next(Endpoint.UPLOAD_URL, Fault.fileEnds(status))

        when:
        def outcome = run(plan(step('shot', request('a', picture())))).takes()[0]

        then:
        outcome.state() == TakeState.NOT_SUBMITTED
        outcome.error() instanceof UploadException
        outcome.error().message.contains(words)
        sandbox.requestCount(Endpoint.SUBMIT) == 0

        where:
        status | words
        98     | 'content check rejected it'
        99     | 'deleted it'
        100    | 'deleted it'
        0      | 'within 2 minutes'
    }

    def "a transfer that breaks starts over with a new place"() {
        given: sandbox.faults().next(Endpoint.STORE, Fault.dropWhileReading(50), Fault.status(500))
        expect:
        run(plan(step('shot', request('a', picture())))).success
        sandbox.requestCount(Endpoint.STORE) == 3
    }

    def "a file without a status yet is waited for"() {
        given: sandbox.faults().next(Endpoint.FILE_DETAIL, Fault.data('{"status":null}'), Fault.data('{}'))
        expect: run(plan(step('shot', request('a', picture())))).success
    }

    def "an image is uploaded again before the service deletes it"() {
        given:
        def image = picture()
        run(plan(step('s1', request('a', image))))

        expect:
        scheduler.advance(Duration.ofDays(28))
        run(plan(step('s2', request('b', image)))).success
        sandbox.requestCount(Endpoint.STORE) == 1

        and:
        scheduler.advance(Duration.ofDays(1))
        run(plan(step('s3', request('c', image)))).success
        sandbox.requestCount(Endpoint.STORE) == 2
    }

    def "an image that changes after the request was looked at is not submitted"() {
        given:
        def image = picture()
        def other = picture('other.png', 100)
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().next(Endpoint.UPLOAD_URL, Fault.holdAnswer(reached, release))
        def run = client.run(plan(step('shot', request('a', image))), options(), {})

        when:
        assert reached.await(20, TimeUnit.SECONDS)
        Files.write(image, Files.readAllBytes(other))
        release.countDown()
        def outcome = run.done().get(30, TimeUnit.SECONDS).takes()[0]

        then:
        outcome.state() == TakeState.NOT_SUBMITTED
        outcome.error() instanceof UploadException
        outcome.error().message.contains('changed')
        sandbox.requestCount(Endpoint.SUBMIT) == 0
    }

    def "a failed upload is not remembered"() {
        given: sandbox.faults().next(Endpoint.UPLOAD_URL, Fault.fileEnds(98))
        expect:
        !run(plan(step('shot', request('a', picture())))).success
        run(plan(step('shot', request('a', picture())))).success
    }
}
