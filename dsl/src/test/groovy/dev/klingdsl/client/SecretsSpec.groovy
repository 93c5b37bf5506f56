package dev.klingdsl.client

import dev.klingdsl.account.Credentials
import dev.klingdsl.run.RunSummary
import dev.klingdsl.plan.Parameter
import dev.klingdsl.plan.Plan
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.file.Files

class SecretsSpec extends ClientFixture {

    def "neither events, outcomes nor sidecars show a secret when '#fault' strikes at #endpoint"() {
        given:
        def secretive = newClient(Credentials.app('canary-id', 'canary-key'))
        sandbox.faults().next(endpoint, Fault.parse(fault))
        def request = request('a', picture()).toBuilder().callback('https://hook.example/x?token=canary-hook')
                .option('webhook', [[to: 'https://hook.example/y?token=canary-option']]).build()
        def plan = new Plan('promo', [step('shot', request)], [new Parameter('look', String, null, 'https://h.example/z?sig=canary-parameter', '')], [])

        when:
        def summary = run(plan, options(), secretive)
        def tokens = sandbox.requests()*.headers()*.get('access_token').findAll().unique()
        def shown = [summary, events, secretive.connection(), request, summary.takes()*.error()*.message]*.toString() +
                traces(summary) + Files.walk(dir).filter { it.toString().endsWith('.json') }.map { Files.readString(it) }.toList()

        then:
        tokens || endpoint == Endpoint.TOKEN
        shown.every { text -> !text.contains('canary') && tokens.every { !text.contains(it) } && !(text =~ /https?:[^\s"]*\?[^…]/) }

        cleanup: secretive.close()

        where:
        endpoint          | fault
        Endpoint.SUBMIT   | 'code=40000,bad'
        Endpoint.SUBMIT   | 'drop-after-accept'
        Endpoint.SUBMIT   | 'html'
        Endpoint.STORE    | 'status=403'
        Endpoint.DOWNLOAD | 'status=410'
        Endpoint.DOWNLOAD | 'html'
        Endpoint.POLL     | 'truncated-json'
        Endpoint.TOKEN    | 'code=40000,canary-id has no canary-key'
    }

    static List<String> traces(RunSummary summary) {
        summary.takes()*.error().findAll().collect { error ->
            def text = new StringWriter()
            error.printStackTrace(new PrintWriter(text))
            text.toString()
        }
    }
}
