package dev.klingdsl.client.fault

import dev.klingdsl.client.ClientFixture
import dev.klingdsl.run.TakeState
import dev.klingdsl.error.DownloadException
import dev.klingdsl.error.UploadException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

/** Files in trouble, by the rows of the list of faults. */
class TransferFaultsSpec extends ClientFixture {

    Path video() {
        dir.resolve('out/promo/shot.mp4')
    }

    /** What the file must be: the same request's, fetched in peace. */
    byte[] undisturbed() {
        def job = client.submit(request('in peace')).get(20, TimeUnit.SECONDS)
        Files.readAllBytes(client.download(job, dir.resolve('peace.mp4')).get(20, TimeUnit.SECONDS))
    }

    List<String> ranges() {
        sandbox.requests(Endpoint.DOWNLOAD).drop(1)*.headers()*.get('Range')
    }

    def "F34: a signed URL that is over is replaced, twice at most, and the storage never sees the access token"() {
        given: sandbox.faults().times(refusals, Endpoint.STORE, Fault.status(403))
        when: def outcome = run(plan(step('shot', request('a', picture())))).takes()[0]
        then:
        outcome.state() == state
        sandbox.requestCount(Endpoint.STORE) == puts
        sandbox.requests(Endpoint.STORE).every { !it.headers().containsKey('access_token') }
        sandbox.requests(Endpoint.STORE)*.path().unique().size() == puts
        where:
        refusals || puts | state
        2        || 3    | TakeState.DOWNLOADED
        3        || 3    | TakeState.NOT_SUBMITTED
    }

    def "F35: an upload that is dropped in the middle is made again as a whole"() {
        given: sandbox.faults().next(Endpoint.STORE, Fault.dropWhileReading(50))
        expect:
        run(plan(step('shot', request('a', picture())))).success
        sandbox.requests(Endpoint.STORE).last().bodyLength() == Files.size(dir.resolve('start.png'))
    }

    def "F35: a file that changes while it is uploaded (#how) is not submitted"() {
        given:
        def image = picture()
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().next(Endpoint.UPLOAD_URL, Fault.holdAnswer(reached, release))
        def run = client.run(plan(step('shot', request('a', image))), options(), {})

        when:
        assert reached.await(20, TimeUnit.SECONDS)
        change(image.toFile())
        release.countDown()
        def outcome = run.done().get(30, TimeUnit.SECONDS).takes()[0]

        then:
        outcome.error() instanceof UploadException
        outcome.error().message.contains('changed')
        sandbox.requestCount(Endpoint.SUBMIT) == 0

        where:
        how      | change
        'grows'  | { it.append('more') }
        'shrinks' | { it.bytes = it.bytes[0..99] as byte[] }
        'as long as before' | { it.bytes = (it.bytes[0..-2] + [7]) as byte[] }
    }

    def "F36: a download that is dropped three times goes on where it was, and is whole"() {
        given:
        def expected = undisturbed()
        sandbox.faults().times(3, Endpoint.DOWNLOAD, Fault.cutAfter(400))
        expect:
        run(plan(step('shot'))).success
        Files.readAllBytes(video()) == expected
        ranges() == [null, 'bytes=400-', 'bytes=800-', 'bytes=1200-']
        sandbox.requests(Endpoint.DOWNLOAD).last().headers()['If-Range'] =~ /".+"/
        video().parent.toFile().list().sort() == ['shot.json', 'shot.mp4']
    }

    def "F36: what one run has fetched is continued by the next"() {
        given:
        def expected = undisturbed()
        sandbox.faults().next(Endpoint.DOWNLOAD, Fault.cutAfter(400), *([Fault.status(503)] * 4))
        assert run(plan(step('shot'))).takes()*.state() == [TakeState.FAILED]
        assert !Files.exists(video())

        expect:
        run(plan(step('shot'))).success
        ranges().last() == 'bytes=400-'
        Files.readAllBytes(video()) == expected
        sandbox.requestCount(Endpoint.SUBMIT) == 2
    }

    def "F37: a download whose rest is #what begins anew and mixes nothing"() {
        given:
        undisturbed()
        sandbox.faults().next(Endpoint.DOWNLOAD, Fault.cutAfter(400), *faults.collect { Fault.parse(it) })
        when: run(plan(step('shot'))).success
        then:
        def fetched = Files.readAllBytes(video())
        def again = client.attach(sandbox.tasks().last().uniqueId(), request())
        Files.readAllBytes(client.download(again, dir.resolve('again.mp4')).get(20, TimeUnit.SECONDS)) == fetched
        where:
        what                   | faults
        'of another content'   | ['changed-file']
        'the whole'            | ['ignore-range']
        'not to be had (416)'  | ['status=416']
    }

    def "F37: what another process has all but ended is neither waited for nor asked for again and again"() {
        given:
        def expected = undisturbed()
        sandbox.faults().next(Endpoint.DOWNLOAD, Fault.cutAfter(400), *([Fault.status(503)] * 4))
        assert run(plan(step('shot'))).takes()*.state() == [TakeState.FAILED]
        def part = video().resolveSibling('shot.mp4.part')
        Files.write(part, expected[400..-1] as byte[], StandardOpenOption.APPEND)
        def others = FileChannel.open(part, StandardOpenOption.WRITE)
        others.lock()
        expect:
        run(plan(step('shot'))).success
        ranges().takeRight(2) == ["bytes=$expected.length-".toString(), null]
        Files.readAllBytes(video()) == expected
        Files.readAllBytes(part) == expected
        cleanup: others?.close()
    }

    def "F38: #fault does not become a result file"() {
        given: sandbox.faults().always(Endpoint.DOWNLOAD, Fault.parse(fault))
        when: def outcome = run(plan(step('shot'))).takes()[0]
        then:
        outcome.state() == TakeState.FAILED
        outcome.error() instanceof DownloadException
        !Files.exists(video())
        where: fault << ['wrong-length=7', 'wrong-length=-7', 'html']
    }

    def "F41: a result's URL that is over is replaced by a fresh one, twice at most"() {
        given: sandbox.faults().times(refusals, Endpoint.DOWNLOAD, Fault.status(403))
        expect:
        run(plan(step('shot'))).success == success
        sandbox.requestCount(Endpoint.DOWNLOAD) == fetches
        where:
        refusals || success | fetches
        2        || true    | 3
        3        || false   | 3
    }

    def "F42: a result that redirects to #place is refused, and nothing goes there"() {
        given: sandbox.faults().always(Endpoint.DOWNLOAD, Fault.redirect(302, place))
        when: def outcome = run(plan(step('shot'))).takes()[0]
        then:
        outcome.state() == TakeState.FAILED
        outcome.error() instanceof DownloadException
        outcome.error().message.contains('is not fetched from')
        !outcome.error().message.contains('s3cret')
        sandbox.requestCount(Endpoint.DOWNLOAD) == 1
        where:
        place << ['http://example.com/v.mp4?s3cret', 'https://10.0.0.1/v.mp4', 'https://192.168.1.1/v.mp4', 'https://169.254.169.254/latest',
                  'https://[fd00::1]/v.mp4', 'https://[fe80::1]/v.mp4', 'https://100.64.0.1/', 'https://0.0.0.0/', 'https://[::ffff:10.0.0.1]/']
    }

    def "a redirect to where files may be is followed, up to five times"() {
        given:
        run(plan(step('first')))
        def url = sandbox.requests(Endpoint.DOWNLOAD)[0].with { r ->
            "${sandbox.baseUrl()}${r.path()}?" + r.query().collect { "$it.key=$it.value" }.join('&')
        }
        sandbox.faults().times(times, Endpoint.DOWNLOAD, Fault.redirect(307, url))
        expect: run(plan(step('shot', request('b')))).success == success
        where:
        times || success
        5     || true
        6     || false
    }
}
