package dev.klingdsl.shell.cli.command

import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.KlingFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration

/** Messages and exit codes of failed runs. */
class RunFailureSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()
    @AutoCleanup
    Sandbox service = commands.startService()

    def "a run that fails early ends with a JSON object with the reason: #why"() {
        given:
        write('bad.groovy', script)

        expect:
        kling('run', 'bad.groovy', '--yes', '--json') == 2
        events().size() == 1
        with(events()[0]) {
            schema == 1
            event == 'summary'
            exit == 2
            takes == []
            (diagnostics*.message + error).any { it?.contains(message) }
        }

        where:
        why             | script                               || message
        'its values'    | "kling { prompt 'x'; duration 0 }"   || 'duration 0'
        'its words'     | 'kling { duraton 5 }'                || "did you mean 'duration'?"
        'its emptiness' | 'def x = 1'                          || 'asks for no video'
    }

    def "each failure is reported once in a pipe"() {
        given:
        service.faults().add('task=Fail,a forbidden picture')

        expect:
        kling('run', 'promo.groovy', '--yes') == 1
        out.count('a forbidden picture') == 2
        out.contains('✗ shot-take2  failed\n')
    }

    def "a file that cannot be fetched gives exit code 1"() {
        given:
        service.faults().add('download/status=404')

        expect:
        kling('run', 'promo.groovy', '--yes') == 1
    }

    def "a timeout is not called a failure, and gives exit code 4"() {
        given:
        service.close()
        service = Sandbox.builder().taskTime(Duration.ofHours(1)).start()
        environment.CHANJING_OPENAPI_BASE_URL = service.baseUrl().toString()

        expect:
        kling('run', 'promo.groovy', '--yes', '--timeout', '1s') == 4
        out.contains('goes on at the service; run the same command again')
        !out.contains('failed')
    }

    def "a job that fails gives exit code 1 and the reason"() {
        given:
        service.faults().add('task=Fail,a forbidden picture')

        expect:
        kling('run', 'promo.groovy', '--yes') == 1
        out.contains('✗ shot')
        out.contains('a forbidden picture')
    }

    def "a failure has its exit code: #fault"() {
        given:
        service.faults().always(endpoint, Fault.code(code, fault))

        expect:
        kling('run', 'promo.groovy', '--yes') == exit
        out.contains(fault)

        where:
        fault        | endpoint         | code  || exit
        'no such id' | Endpoint.TOKEN   | 40000 || 3
        'bad field'  | Endpoint.SUBMIT  | 40000 || 2
    }

    def "an unreachable service gives exit code 4"() {
        given:
        service.close()

        expect:
        kling('run', 'promo.groovy', '--yes') == 4
    }

    def "half of an account's credentials gives exit code 3"() {
        given:
        environment.remove('CHANJING_SECRET_KEY')

        expect:
        kling('run', 'promo.groovy', '--yes') == 3
        err.startsWith('kling: error: ')
    }
}
