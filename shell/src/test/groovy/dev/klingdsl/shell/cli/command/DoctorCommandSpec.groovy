package dev.klingdsl.shell.cli.command

import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.KlingFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

/** The checks of credentials, service and clock. */
class DoctorCommandSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()
    @AutoCleanup
    Sandbox service = commands.startService()

    def "the doctor reports valid credentials, service and clock"() {
        expect:
        kling('doctor') == 0
        out.contains('ok    credentials: from CHANJING_APP_ID and CHANJING_SECRET_KEY, accepted')
        out.contains("ok    service: ${service.baseUrl()} answers")
        out.contains('clock:')
        !out.contains('key-of-the-spec')
    }

    def "the doctor reports what is broken with a fix, and exits with #exit"() {
        given:
        breakage.call(service, environment)

        expect:
        kling('doctor') == exit
        out.contains('FAIL')
        out.contains('fix: ')

        where:
        exit | breakage
        4    | { sandbox, variables -> sandbox.close() }
        3    | { sandbox, variables -> sandbox.faults().always(Endpoint.TOKEN, Fault.code(40000)) }
    }

    def "the doctor explains a rejected token, and does not refer to itself"() {
        given:
        environment = [TERM: 'xterm', CHANJING_ACCESS_TOKEN: 'stale', CHANJING_OPENAPI_BASE_URL: service.baseUrl().toString()]

        expect:
        kling('doctor') == 3
        out.contains('FAIL  credentials: from CHANJING_ACCESS_TOKEN: the service rejects the access token')
        out.contains('set CHANJING_ACCESS_TOKEN to a new one')
        !out.contains('kling doctor')
    }

    def "the doctor reports an invalid base URL as a problem of the service"() {
        given:
        environment.CHANJING_OPENAPI_BASE_URL = 'localhost:8088'

        expect:
        kling('doctor') == 4
        out.contains('FAIL  service: CHANJING_OPENAPI_BASE_URL is not an http(s) URL')
        out.contains('fix: set CHANJING_OPENAPI_BASE_URL to a URL such as https://open-api.chanjing.cc, or unset it')
        out.contains('standard output is a file or a pipe')
    }

    def "missing credentials are not an error"() {
        given:
        environment = [TERM: 'xterm']

        expect:
        kling('doctor') == 0
        out.contains('note  credentials: none')
        out.contains('CHANJING_APP_ID')
    }
}
