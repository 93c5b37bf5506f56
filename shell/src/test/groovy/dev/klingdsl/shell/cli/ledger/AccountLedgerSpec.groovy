package dev.klingdsl.shell.cli.ledger

import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.KlingFixture
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

/** Which jobs of the ledger the credentials in use may continue. */
class AccountLedgerSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()
    @AutoCleanup
    Sandbox service = commands.startService()

    private String accessToken() {
        def request = HttpRequest.newBuilder(URI.create("$service.baseUrl/open/v1/access_token"))
                .header('Content-Type', 'application/json')
                .POST(HttpRequest.BodyPublishers.ofString(JsonOutput.toJson(
                    [app_id: environment.CHANJING_APP_ID, secret_key: environment.CHANJING_SECRET_KEY]))).build()
        def answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString())
        new JsonSlurper().parseText(answer.body()).data.access_token
    }

    def "a job of another account is left alone"() {
        given:
        kling('run', 'promo.groovy', '--yes', '--no-wait')
        environment.CHANJING_APP_ID = 'another-app'

        expect:
        kling('wait', '1') == 2
        err.contains('job 1 is of another account')
        kling('resume') == 0
        out == 'nothing is unfinished\n'
    }

    def "a job that was sent with a ready access token, which tells no account, is continued with the keys of the app"() {
        given:
        def keys = environment
        environment = keys + [CHANJING_ACCESS_TOKEN: accessToken()]
        kling('run', 'promo.groovy', '--yes', '--no-wait')
        environment = keys

        expect:
        kling('wait', '1') == 0
        kling('fetch', '2') == 0
        service.tasks().size() == 2
    }
}
