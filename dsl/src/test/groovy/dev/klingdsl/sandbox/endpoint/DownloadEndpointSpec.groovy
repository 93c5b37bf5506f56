package dev.klingdsl.sandbox.endpoint

import dev.klingdsl.sandbox.CallerFixture
import dev.klingdsl.sandbox.Mp4Fixture
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SandboxFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

class DownloadEndpointSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    def "a #ratio video of #seconds s is an mp4 of that ratio and length"() {
        given:
        def id = fixture.finishedTask(aspect_ratio: ratio, video_duration: seconds)
        def task = caller.task(id)
        def response = caller.send('GET', task.output_url[0].textValue())
        def video = new Mp4Fixture(response.body())

        expect:
        response.headers().firstValue('Content-Type').get() == 'video/mp4'
        video.boxes.keySet().first() == 'ftyp'
        video.seconds == seconds
        video.width * ratio.split(':')[1].toInteger() == video.height * ratio.split(':')[0].toInteger()
        !task.has('sandbox_note')

        where:
        [ratio, seconds] << [['16:9', '9:16', '1:1'], [5, 10]].combinations()
    }

    def "a #ratio video of #seconds s is the nearest one, and the task has a note"() {
        given:
        def task = caller.task(fixture.finishedTask(aspect_ratio: ratio, video_duration: seconds))
        def video = new Mp4Fixture(caller.send('GET', task.output_url[0].textValue()).body())

        expect:
        [video.width, video.height, video.seconds] == [width, height, length]
        task.sandbox_note.textValue().contains("$length s")

        where:
        ratio   | seconds || width | height | length
        '21:9'  | 5       || 320   | 180    | 5
        '3:4'   | 10      || 180   | 320    | 10
        '5:4'   | 10      || 240   | 240    | 10
        '2:3'   | 3       || 180   | 320    | 5
        '32:18' | 8       || 320   | 180    | 10
        null    | 60      || 320   | 180    | 10
    }

    def "an output URL expires, and a new query returns a fresh one"() {
        given:
        def id = fixture.finishedTask()
        def old = fixture.outputOf(id)
        fixture.pass(3600)

        expect:
        caller.send('GET', old).statusCode() == 403
        caller.send('GET', fixture.outputOf(id)).statusCode() == 200
    }

    def "an output URL without its signature is 403"() {
        expect: caller.send('GET', fixture.outputOf(fixture.finishedTask()).replaceFirst(/\?.*/, '')).statusCode() == 403
    }

    def "HEAD returns length and validators without the body"() {
        given:
        def url = fixture.outputOf(fixture.finishedTask())
        def whole = caller.send('GET', url)
        def head = caller.send('HEAD', url)

        expect:
        head.statusCode() == 200
        head.body().length == 0
        ['Content-Length', 'ETag', 'Last-Modified', 'Accept-Ranges'].every {
            head.headers().firstValue(it).get() == whole.headers().firstValue(it).get()
        }
        head.headers().firstValue('Content-Length').get().toInteger() == whole.body().length
        whole.headers().firstValue('Last-Modified').get() == 'Sun, 01 Mar 2026 10:00:03 GMT'
    }

    def "Range: #range has status #status and Content-Range #expected"() {
        given:
        def url = fixture.outputOf(fixture.finishedTask())
        byte[] whole = caller.send('GET', url).body()
        def part = caller.send('GET', url, null, [Range: range])

        expect:
        part.statusCode() == status
        part.headers().firstValue('Content-Range').orElse('') == (expected ? "bytes $expected/${whole.length}" : '')
        status == 416 || part.body() == (slice ? whole[slice] as byte[] : whole)

        where:
        range              || status | expected    | slice
        'bytes=0-99'       || 206    | '0-99'      | (0..99)
        'bytes=1000-1000'  || 206    | '1000-1000' | (1000..1000)
        'bytes=5600-'      || 206    | '5600-5703' | (5600..-1)
        'bytes=-100'       || 206    | '5604-5703' | (-100..-1)
        'bytes=5700-99999' || 206    | '5700-5703' | (5700..-1)
        'bytes=5704-'      || 416    | '*'         | null
        'bytes=9-5'        || 200    | ''          | null
        'bytes=0-1,3-4'    || 200    | ''          | null
        'lines=1-2'        || 200    | ''          | null
    }

    def "If-Range allows a range only for the same file"() {
        given:
        def url = fixture.outputOf(fixture.finishedTask())
        def headers = caller.send('HEAD', url).headers()
        def status = { String validator -> caller.send('GET', url, null, [Range: 'bytes=10-', 'If-Range': validator]).statusCode() }

        expect:
        status(headers.firstValue('ETag').get()) == 206
        status(headers.firstValue('Last-Modified').get()) == 206
        status('"another"') == 200
    }

    def "a larger output is the same video with padding that players ignore"() {
        given:
        def large = new SandboxFixture({ it.outputSize(300_000) })
        def url = large.outputOf(large.finishedTask())
        def response = large.caller.send('GET', url)
        def video = new Mp4Fixture(response.body())

        expect:
        response.body().length == 300_000
        video.seconds == 5
        large.caller.send('GET', url, null, [Range: 'bytes=299990-']).body() == response.body()[-10..-1] as byte[]
        large.caller.send('GET', url, null, [Range: 'bytes=5000-9000']).body() == response.body()[5000..9000] as byte[]

        cleanup: large.close()
    }
}
