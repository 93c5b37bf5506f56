package dev.klingdsl.client

import dev.klingdsl.plan.Parameter
import dev.klingdsl.plan.Plan
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import spock.lang.AutoCleanup

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.util.concurrent.TimeUnit

/** Whatever goes wrong, wherever: no secret is in anything that is logged, told, thrown or written. */
class F43CanarySpec extends ClientSpecification {
    @AutoCleanup
    EveryLogLine log = new EveryLogLine()

    def "F43: no secret shows when #fault strikes at #endpoint"() {
        given:
        def secretive = newClient(Credentials.app('canary-id', 'canary-key'))
        sandbox.faults().times(3, endpoint, Fault.parse(fault))
        def request = request('a', picture()).toBuilder().callback('https://hook.example/x?token=canary-hook')
                .option('webhook', [[to: 'https://hook.example/y?token=canary-option']]).build()
        def plan = new Plan('promo', [step('shot', request)], [new Parameter('look', String, null, 'https://h.example/z?sig=canary-parameter', '')], [])

        when:
        def summary = secretive.run(plan, options(), events::add).done().get(60, TimeUnit.SECONDS)
        def diagnosis = secretive.diagnose()

        then: 'there were secrets to show'
        def signatures = (sandbox.requests(Endpoint.STORE) + sandbox.requests(Endpoint.DOWNLOAD))*.query()*.values().flatten().findAll { it.toString().length() >= 16 }
        def secrets = ['canary'] + sandbox.requests()*.headers()*.get('access_token').findAll() + signatures*.toString()

        and: 'none does'
        def written = Files.walk(dir).filter { Files.isRegularFile(it) && it.fileName.toString() != 'start.png' }
                .map { Files.readString(it, StandardCharsets.ISO_8859_1) }.toList()
        def shown = [summary, events, diagnosis, secretive.connection(), log]*.toString() + written +
                (summary.takes()*.error() + diagnosis.problem()).findAll().collect { TokenFaultsSpec.traces(it) }
        shown.every { text -> secrets.unique().every { !text.contains(it) } }

        cleanup: secretive.close()

        where:
        [endpoint, fault] << [
                [Endpoint.SUBMIT, Endpoint.POLL, Endpoint.TOKEN, Endpoint.UPLOAD_URL, Endpoint.STORE, Endpoint.FILE_DETAIL, Endpoint.DOWNLOAD],
                ['none', 'drop', 'status=403', 'status=500', 'truncated-json', 'code=40000,see https://x/?sign=canary',
                 'code=50000,see https://x/?sign=canary', 'redirect=307,http://10.0.0.1/?sign=canary']
        ].combinations()
    }

    def "F43: what is looked through for secrets is all that is logged, down to the connections"() {
        when: run(plan(step('shot')))
        then:
        log.toString().contains('dev.klingdsl.client')
        log.toString().contains('okhttp3')
    }
}
