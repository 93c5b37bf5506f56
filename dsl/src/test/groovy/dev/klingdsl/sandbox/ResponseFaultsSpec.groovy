package dev.klingdsl.sandbox

import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration

class ResponseFaultsSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    def "#fault answers a submission with status #status, and creates a task only after accepting"() {
        given: sandbox.faults().next(Endpoint.SUBMIT, Fault.parse(fault), Fault.parse(fault).afterAccepting())

        expect:
        (0..1).every { created ->
            def answer = caller.send('POST', CallerFixture.SUBMIT, '{"creation_type":4,"video_duration":5,"model_code":"tx_kling-v2-1-master"}',
                    ['Content-Type': 'application/json'])
            answer.statusCode() == status && new String(answer.body()).contains(text) && sandbox.tasks().size() == created
        }

        where:
        fault                                || status | text
        'status=408'                         || 408    | 'status 408'
        'status=500'                         || 500    | 'status 500'
        'unavailable=0s'                     || 503    | 'status 503'
        'redirect=302,http://10.0.0.1/x'     || 302    | 'redirect'
        'redirect=307,http://10.0.0.1/x'     || 307    | 'redirect'
        'code=40001'                         || 200    | '"code":40001,"msg":"QPS limit exceeded","data":null'
        'code=50000,model is busy, really'   || 200    | '"code":50000,"msg":"model is busy, really","data":null'
        'data=null'                          || 200    | '"code":0,"msg":"success","data":null'
        'data=""'                            || 200    | '"data":""'
        'data=7'                             || 200    | '"data":7'
        'data={}'                            || 200    | '"data":{}'
        'html'                               || 200    | '<!DOCTYPE html>'
        'truncated-json'                     || 200    | '"code":0,"da'
    }

    def "an unavailable service sends Retry-After, a redirect Location"() {
        given: sandbox.faults().nextSubmit(Fault.unavailable(Duration.ofSeconds(7)), Fault.redirect(308, 'http://10.0.0.1/x'))
        expect:
        caller.send('POST', CallerFixture.SUBMIT, '{}').headers().firstValue('Retry-After').get() == '7'
        caller.send('POST', CallerFixture.SUBMIT, '{}').headers().firstValue('Location').get() == 'http://10.0.0.1/x'
    }

    def "the token endpoint can fail and recover"() {
        given: sandbox.faults().next(Endpoint.TOKEN, Fault.status(502), Fault.data('{"access_token":5}'))
        expect:
        caller.send('POST', '/open/v1/access_token', '{}').statusCode() == 502
        caller.post('/open/v1/access_token', [:]).data.access_token.intValue() == 5
        caller.signIn()
    }

    def "a poll can show #fault, once"() {
        given:
        def id = fixture.finishedTask()
        sandbox.faults().next(Endpoint.POLL, Fault.parse(fault))
        def odd = caller.page()

        expect:
        check(odd, id)
        caller.page().data.list[0].output_url.size() == 1

        where:
        fault                | check
        'progress=Reviewing' | { a, task -> a.data.list[0].progress_desc.textValue() == 'Reviewing' && a.data.list[0].output_url.size() == 0 }
        'missing-tasks'      | { a, task -> a.data.list.size() == 0 }
        'extra-fields'       | { a, task -> a.x_object.x_array[0].booleanValue() && a.data.has('x_text') && a.data.list[0].x_null.null }
        'missing-fields'     | { a, task -> a.data.list[0].unique_id.textValue() == task && !a.data.list[0].has('motion_info') }
        'null-fields'        | { a, task -> a.data.list[0].unique_id.textValue() == task && a.data.list[0].motion_info.null }
    }

    def "a query can show faults too"() {
        given:
        def id = caller.submit()
        sandbox.faults().next(Endpoint.QUERY, Fault.progress('Reviewing'), Fault.missingTasks())

        expect:
        caller.task(id).progress_desc.textValue() == 'Reviewing'
        caller.task(id).null
        caller.task(id).progress_desc.textValue() == 'Queued'
    }

    def "a twin is a second task of another client"() {
        given: sandbox.faults().nextSubmit(Fault.twin())
        def id = caller.submit()
        expect: sandbox.tasks()*.uniqueId().indexOf(id) == 1
        and: sandbox.tasks()*.body().toSet().size() == 1
    }
}
