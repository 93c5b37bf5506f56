package dev.klingdsl.sandbox

import dev.klingdsl.sandbox.http.Content
import spock.lang.AutoCleanup
import spock.lang.Specification

class DownloadFaultsSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    private RawExchangeFixture download(String url, String header = 'X: y') {
        def uri = URI.create(url)
        new RawExchangeFixture(sandbox, "GET ${uri.rawPath}?${uri.rawQuery} HTTP/1.1\r\nHost: x\r\n$header\r\n\r\n")
    }

    def "a download can fail after some bytes, several times, and be resumed"() {
        given:
        def url = fixture.outputOf(fixture.finishedTask())
        sandbox.faults().times(2, Endpoint.DOWNLOAD, Fault.cutAfter(10))
        def whole = { (it.received =~ /Content-Length: (\d+)/)[0][1].toInteger() }
        def first = download(url)
        def second = download(url, 'Range: bytes=10-')

        expect:
        whole(first) == 5704
        first.received.contains('ftyp')
        second.received.startsWith('HTTP/1.1 206')
        whole(second) == 5694
        second.received.length() < 500
        caller.send('GET', url).body().length == 5704
    }

    def "Content-Length can be #difference off"() {
        given:
        def url = fixture.outputOf(fixture.finishedTask())
        sandbox.faults().next(Endpoint.DOWNLOAD, Fault.wrongLength(difference))

        expect: download(url).received.contains("Content-Length: ${5704 + difference}")
        where: difference << [100, -100]
    }

    def "a replaced file has another ETag and other first bytes, and stays replaced"() {
        given:
        def url = fixture.outputOf(fixture.finishedTask())
        def before = caller.send('GET', url)
        def etag = before.headers().firstValue('ETag').get()
        sandbox.faults().next(Endpoint.DOWNLOAD, Fault.changedFile())
        def resumed = caller.send('GET', url, null, [Range: 'bytes=1000-', 'If-Range': etag])

        expect:
        resumed.statusCode() == 200
        resumed.body()[0..15] != before.body()[0..15]
        new Mp4Fixture(resumed.body()).seconds == 5
        caller.send('GET', url).headers().firstValue('ETag').get() == resumed.headers().firstValue('ETag').get()
        etag != resumed.headers().firstValue('ETag').get()
    }

    def "a range can be ignored"() {
        given:
        def url = fixture.outputOf(fixture.finishedTask())
        sandbox.faults().next(Endpoint.DOWNLOAD, Fault.ignoreRange())
        expect: caller.send('GET', url, null, [Range: 'bytes=10-']).statusCode() == 200
        and: caller.send('GET', url, null, [Range: 'bytes=10-']).statusCode() == 206
    }
}
