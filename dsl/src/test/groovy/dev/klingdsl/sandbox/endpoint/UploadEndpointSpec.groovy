package dev.klingdsl.sandbox.endpoint

import com.fasterxml.jackson.databind.JsonNode
import dev.klingdsl.sandbox.CallerFixture
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SandboxFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers

class UploadEndpointSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    byte[] picture = 'not really a picture'.bytes

    private JsonNode createUrl(String name = 'a.jpg') {
        caller.get("/open/v1/common/create_upload_url?service=ai_creation&name=$name")
    }

    private int put(JsonNode file, Map headers = ['Content-Type': 'image/jpeg']) {
        caller.send('PUT', file.sign_url.textValue(), picture, headers).statusCode()
    }

    private int status(JsonNode file) {
        caller.get("/open/v1/common/file_detail?id=${file.file_id.textValue()}").data.status.intValue()
    }

    def "a file gets an upload URL, is uploaded, and is ready later"() {
        given: def file = createUrl().data

        expect:
        file.sign_url.textValue().startsWith("${sandbox.baseUrl()}/")
        file.full_path.textValue().startsWith("${sandbox.baseUrl()}/")
        status(file) == 0
        put(file) == 200
        status(file) == 0

        when: fixture.pass(1)
        then: status(file) == 1
        and: caller.send('GET', file.full_path.textValue()).body() == picture
    }

    def "the content type of #name is #type"() {
        expect: createUrl(name).data.mime_type.textValue() == type

        where:
        name     || type
        'a.jpg'  || 'image/jpeg'
        'b.JPEG' || 'image/jpeg'
        'c.png'  || 'image/png'
        'd.webp' || 'image/webp'
    }

    def "the storage host rejects #what with 403"() {
        given: def file = createUrl().data
        expect: put(file, headers) == 403
        and: status(file) == 0

        where:
        what                      | headers
        'another content type'    | ['Content-Type': 'image/png']
        'no content type'         | [:]
        'an access_token header'  | ['Content-Type': 'image/jpeg', 'access_token': 'secret']
    }

    def "the storage host rejects a signature that is wrong or 15 minutes old"() {
        given:
        def file = createUrl().data
        def url = file.sign_url.textValue()

        expect:
        caller.send('PUT', url.replaceFirst('sign=.', 'sign=x'), picture, ['Content-Type': 'image/jpeg']).statusCode() == 403

        when: fixture.pass(15 * 60)
        then: put(file) == 403
    }

    def "a request for an upload URL without its parameters is rejected"() {
        when: def answer = caller.get("/open/v1/common/create_upload_url$query")
        then: answer.code.intValue() == 40000
        and: answer.msg.textValue().contains(named)

        where:
        query                              || named
        '?name=a.jpg'                      || 'service'
        '?service=ai_creation'             || 'name'
        '?service=other&name=a.jpg'        || 'service'
        '?service=ai_creation&name=a.exe'  || 'name'
    }

    def "upload URLs are limited to 30 a minute"() {
        expect:
        (1..31).collect { createUrl().code.intValue() } == [0] * 30 + [40001]

        when: fixture.pass(2)
        then: createUrl().code.intValue() == 0
    }

    def "a task may use a file of the sandbox only when it exists and is ready"() {
        given:
        def file = createUrl().data
        def submit = { String url -> caller.post(CallerFixture.SUBMIT, CallerFixture.GOOD + [ref_img_url: [url]]).code.intValue() }

        expect:
        submit(file.full_path.textValue()) == 40000
        submit("${sandbox.baseUrl()}/files/nothing.jpg") == 40000

        when:
        put(file)
        fixture.pass(1)
        then: submit(file.full_path.textValue()) == 0
    }

    def "a fault lets a file end in status #end"() {
        given:
        sandbox.faults().next(Endpoint.UPLOAD_URL, Fault.fileEnds(end))
        def file = createUrl().data
        put(file)
        fixture.pass(1)

        expect: status(file) == end
        where: end << [0, 2, 98, 99, 100]
    }

    def "a chunked upload, and one that expects 100-continue, are stored completely"() {
        given:
        def file = createUrl().data
        def request = HttpRequest.newBuilder(URI.create(file.sign_url.textValue()))
                .header('Content-Type', 'image/jpeg')
                .expectContinue(waits)
                .PUT(BodyPublishers.ofInputStream { new ByteArrayInputStream(picture) })
                .build()

        expect:
        caller.http.send(request, BodyHandlers.discarding()).statusCode() == 200
        caller.send('GET', file.full_path.textValue()).body() == picture

        where: waits << [false, true]
    }
}
