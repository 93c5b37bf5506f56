package dev.klingdsl.sandbox

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers

/** A minimal client of HTTP and JSON. */
class CallerFixture {
    static final ObjectMapper MAPPER = new ObjectMapper()
    static final String SUBMIT = '/open/v1/ai_creation/task/submit'
    static final String QUERY = '/open/v1/ai_creation/task'
    static final String PAGE = '/open/v1/ai_creation/task/page'
    static final Map GOOD = [ref_prompt: 'a fox', creation_type: 4, aspect_ratio: '9:16', clarity: 1080,
                             quality_mode: 'pro', video_duration: 5, model_code: 'tx_kling-v2-1-master'].asImmutable()

    final Sandbox sandbox
    final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
    String token

    CallerFixture(Sandbox sandbox) {
        this.sandbox = sandbox
    }

    CallerFixture signIn(String appId = 'id', String secretKey = 'secret') {
        token = post('/open/v1/access_token', [app_id: appId, secret_key: secretKey]).data.access_token.textValue()
        this
    }

    JsonNode post(String path, Object body) {
        json(send('POST', path, MAPPER.writeValueAsString(body), ['Content-Type': 'application/json']))
    }

    JsonNode get(String path) {
        json(send('GET', path))
    }

    String submit(Map changes = [:]) {
        JsonNode answer = post(SUBMIT, GOOD + changes)
        assert answer.code.intValue() == 0: answer
        answer.data.textValue()
    }

    JsonNode task(String id) {
        get("$QUERY?unique_id=$id").data
    }

    JsonNode page(Map changes = [:]) {
        post(PAGE, [unique_ids: [], type: 4, page: 1, page_size: 50, is_success: false] + changes)
    }

    /** Sends a request to a path of the sandbox with the token, or to an absolute URL without it. */
    HttpResponse<byte[]> send(String method, String where, Object body = null, Map<String, String> headers = [:]) {
        boolean absolute = where.startsWith('http')
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(absolute ? where : sandbox.baseUrl().toString() + where))
        byte[] bytes = body instanceof String ? body.getBytes('UTF-8') : (byte[]) body
        request.method(method, bytes == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes))
        if (token && !absolute) {
            request.header('access_token', token)
        }
        headers.each { name, value -> request.header(name, value) }
        http.send(request.build(), BodyHandlers.ofByteArray())
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        assert response.statusCode() == 200
        MAPPER.readTree(response.body())
    }
}
