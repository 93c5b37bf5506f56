package dev.klingdsl.client.download

import dev.klingdsl.run.TakeState
import dev.klingdsl.client.ClientFixture
import dev.klingdsl.error.DownloadException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.file.Files
import java.time.Duration
import java.util.concurrent.TimeUnit

class ResultDownloadsSpec extends ClientFixture {

    def "an expired URL is exchanged for a fresh one"() {
        given: sandbox.faults().next(Endpoint.DOWNLOAD, Fault.status(403), Fault.status(403))
        expect:
        run(plan(step('shot'))).success
        sandbox.requestCount(Endpoint.QUERY) == 2
    }

    def "a transfer that breaks by #fault is made again, and the file is whole"() {
        given: sandbox.faults().next(Endpoint.DOWNLOAD, Fault.parse(fault))
        expect:
        run(plan(step('shot'))).success
        sandbox.requestCount(Endpoint.DOWNLOAD) == 2
        dir.resolve('out/promo').toFile().list().sort() == ['shot.json', 'shot.mp4']
        where: fault << ['cut=1000', 'cut=0', 'drop', 'status=503']
    }

    def "what is no video does not become a result file, and can be fetched by the next run"() {
        given: sandbox.faults().times(9, Endpoint.DOWNLOAD, Fault.html())

        when:
        def outcome = run(plan(step('shot'))).takes()[0]

        then:
        outcome.state() == TakeState.FAILED
        outcome.error() instanceof DownloadException
        outcome.error().message.contains('costs nothing')
        !Files.exists(dir.resolve('out/promo/shot.mp4'))

        when: sandbox.faults().clear()
        then:
        run(plan(step('shot'))).takes()*.state() == [TakeState.DOWNLOADED]
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "an existing file is never replaced"() {
        given:
        def file = Files.writeString(dir.resolve('mine.mp4'), 'mine')
        def job = client.submit(request()).get(20, TimeUnit.SECONDS)
        job.await(Duration.ofHours(1))

        when:
        client.download(job, file).get(20, TimeUnit.SECONDS)

        then:
        def e = thrown(java.util.concurrent.ExecutionException)
        e.cause instanceof DownloadException
        e.cause.message.contains('exists')
        Files.readString(file) == 'mine'
    }

    def "a result at #url is refused"() {
        given:
        sandbox.faults().always(Endpoint.POLL, Fault.data(
                """{"list":[{"unique_id":"a-job","progress_desc":"Success","output_url":["$url"]}]}"""))

        when:
        client.download(client.attach('a-job', request()), dir.resolve('x.mp4')).get(20, TimeUnit.SECONDS)

        then:
        def e = thrown(java.util.concurrent.ExecutionException)
        e.cause instanceof DownloadException
        e.cause.message.contains('not an http(s) URL')
        !e.cause.message.contains('secret')

        where: url << ['file:///etc/passwd?secret', 'ftp://h/x.mp4?secret', 'jar:file:secret!/x']
    }

    def "a result whose URL is hopeless is told with its job"() {
        given:
        sandbox.faults().always(Endpoint.POLL, Fault.data(
                """{"list":[{"unique_id":"other","output_url":{"x":1}},{"unique_id":"a-job","progress_desc":"Success","output_url":["not a url"]}]}"""))

        when: client.download(client.attach('a-job', request()), dir.resolve('x.mp4')).get(20, TimeUnit.SECONDS)
        then:
        def e = thrown(java.util.concurrent.ExecutionException)
        e.cause instanceof DownloadException
        e.cause.message.contains('a-job')
    }

    def "several outputs of one job get numbered files"() {
        given:
        run(plan(step('first')))
        def url = sandbox.requests(Endpoint.DOWNLOAD)[0].with { r ->
            "${sandbox.baseUrl()}${r.path()}?" + r.query().collect { "$it.key=$it.value" }.join('&')
        }
        run(plan(step('shot', request('b'))), options().withSubmitOnly(true))
        def id = sandbox.tasks()[1].uniqueId()
        sandbox.faults().always(Endpoint.POLL, Fault.data(
                """{"list":[{"unique_id":"$id","progress_desc":"Success","output_url":["$url","$url"]}]}"""))

        expect:
        run(plan(step('shot', request('b')))).takes()*.file()*.fileName*.toString() == ['shot-1.mp4']
        sidecar('shot').files == ['shot-1.mp4', 'shot-2.mp4']
        events.findAll { it instanceof JobEvent.Downloaded }.size() == 3

        and: 'reused as a whole'
        run(plan(step('shot', request('b')))).takes()*.state() == [TakeState.REUSED]
    }

    def "progress is told up to the last byte"() {
        expect:
        run(plan(step('shot'))).success
        with(events.findAll { it instanceof JobEvent.Downloading }) {
            first().bytes() == 0
            last().bytes() == Files.size(dir.resolve('out/promo/shot.mp4'))
            last().total() == OptionalLong.of(last().bytes())
        }
    }
}
