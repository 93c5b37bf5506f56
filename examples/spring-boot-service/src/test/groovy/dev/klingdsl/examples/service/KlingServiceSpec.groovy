package dev.klingdsl.examples.service

import org.springframework.boot.SpringApplication
import org.springframework.context.ConfigurableApplicationContext
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions
import tools.jackson.databind.json.JsonMapper

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path

class KlingServiceSpec extends Specification {
    static final JsonMapper JSON = new JsonMapper()

    @Shared
    @TempDir
    Path folder
    @Shared
    @AutoCleanup
    ConfigurableApplicationContext service
    @Shared
    URI url

    def setupSpec() {
        service = SpringApplication.run(KlingService, '--server.port=0', '--server.address=127.0.0.1',
                '--logging.level.root=warn', "--kling.output=$folder")
        url = URI.create("http://127.0.0.1:${service.environment.getProperty('local.server.port')}")
    }

    private static send(HttpRequest.Builder request) {
        def response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString())
        [status: response.statusCode(), location: response.headers().firstValue('Location').orElse(null),
         body  : response.body() ? JSON.readValue(response.body(), Map) : null]
    }

    private order(Map order) {
        send(HttpRequest.newBuilder(url.resolve('/videos')).header('Content-Type', 'application/json')
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(order))))
    }

    private get(String path) {
        send(HttpRequest.newBuilder(url.resolve(path)))
    }

    def "an order is planned, submitted, followed and ends with its file"() {
        when:
        def accepted = order(script: 'turn', parameters: [subject: 'a wolf', seconds: '10'])

        then:
        accepted.status == 202
        new PollingConditions(timeout: 60).eventually {
            with(get(accepted.location).body) {
                done
                takes == [turn: 'downloaded']
            }
        }
        folder.resolve('turn/turn.mp4').toFile().size() > 0
        JSON.readValue(folder.resolve('turn/turn.json').toFile(), Map).request.ref_prompt == 'a wolf turns to camera'
    }

    def "what is wrong with #wrong is told and nothing is sent"() {
        expect:
        with(order(wrong)) {
            status == 422
            body.problems == [problem]
        }

        where:
        wrong                                          | problem
        [script: 'trun']                               | "there is no script 'trun'"
        [script: '../turn']                            | "there is no script '../turn'"
        [script: 'turn', parameters: [seconds: 'ten']] | "parameter seconds: 'ten' is not a whole number"
        [script: 'turn', parameters: [seconds: '0']]   | 'duration 0 is not positive; write whole seconds, such as 5'
        [script: 'turn', parameters: [subjct: 'x']]    | "unknown parameter 'subjct', did you mean 'subject'?"
    }

    def "an order that nobody made is not found"() {
        expect:
        get('/videos/none').status == 404
    }

    def "health says that the service answers"() {
        expect:
        with(get('/actuator/health')) {
            status == 200
            body.components.kling.status == 'UP'
            body.components.kling.details.sandbox
        }
    }
}
