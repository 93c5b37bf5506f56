package dev.klingdsl.sandbox.endpoint

import dev.klingdsl.sandbox.CallerFixture
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SandboxFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

class SubmitEndpointSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    static final String PAGE_BODY = '{"ref_img_url":["https://res.chanjing.cc/start.jpg","https://res.chanjing.cc/end.jpg"],' +
            '"ref_prompt":"角色从静止到转身,镜头平滑移动,叙事感强","creation_type":4,"aspect_ratio":"9:16","clarity":1080,' +
            '"quality_mode":"pro","video_duration":5,"model_code":"tx_kling-v2-1-master"}'

    def "the body of the product page creates a task, and the response has its id"() {
        when:
        def answer = CallerFixture.json(caller.send('POST', CallerFixture.SUBMIT, PAGE_BODY, ['Content-Type': 'application/json; charset=utf-8']))

        then:
        answer.code.intValue() == 0
        answer.msg.textValue() == 'success'
        answer.trace_id.textValue() ==~ /[0-9a-f]{32}/
        with(sandbox.tasks()) {
            size() == 1
            first().uniqueId() == answer.data.textValue()
            first().body() == PAGE_BODY
            first().createdAt() == SandboxFixture.START
        }
    }

    def "every response has its own trace_id"() {
        expect: (1..3).collect { caller.get('/open/v1/user_duration').trace_id.textValue() }.toSet().size() == 3
    }

    def "the same body twice is two paid tasks"() {
        expect: caller.submit() != caller.submit()
        and: sandbox.tasks().size() == 2
    }

    def "#field = #value is rejected with #code and a message that names it"() {
        when: def answer = caller.post(CallerFixture.SUBMIT, CallerFixture.GOOD + [(field): value])

        then:
        answer.code.intValue() == code
        answer.msg.textValue().contains(named)
        answer.data.null
        sandbox.tasks().empty

        where:
        field            | value                         || code  | named
        'creation_type'  | null                          || 40000 | 'creation_type'
        'creation_type'  | 3                             || 40000 | 'creation_type'
        'creation_type'  | '4'                           || 400   | 'creation_type'
        'video_duration' | null                          || 40000 | 'video_duration'
        'video_duration' | '5'                           || 400   | 'video_duration'
        'video_duration' | 5.5                           || 400   | 'video_duration'
        'video_duration' | 0                             || 40000 | 'video_duration'
        'model_code'     | null                          || 40000 | 'model_code'
        'model_code'     | 'tx_kling-v9'                 || 50000 | 'tx_kling-v9'
        'aspect_ratio'   | '9x16'                        || 40000 | 'aspect_ratio'
        'clarity'        | '1080'                        || 400   | 'clarity'
        'clarity'        | -1                            || 40000 | 'clarity'
        'quality_mode'   | 'best'                        || 40000 | 'quality_mode'
        'ref_prompt'     | ['a fox']                     || 400   | 'ref_prompt'
        'ref_img_url'    | 'https://a.b/c.jpg'           || 400   | 'ref_img_url'
        'ref_img_url'    | [7]                           || 400   | 'ref_img_url[0]'
        'ref_img_url'    | ['start.jpg']                 || 40000 | 'ref_img_url[0]'
        'ref_img_url'    | ['https://a.b/c', 'ftp://x/'] || 40000 | 'ref_img_url[1]'
        'ref_img_url'    | ['https://a.b/c'] * 3         || 40000 | 'ref_img_url'
        'callback'       | 'me'                          || 40000 | 'callback'
    }

    def "optional fields may be absent, null, or unknown"() {
        expect:
        caller.post(CallerFixture.SUBMIT, body).code.intValue() == 0

        where:
        body << [[creation_type: 4, video_duration: 5, model_code: 'tx_kling-v2-1-master'],
                 CallerFixture.GOOD + [clarity: null, ref_img_url: null],
                 CallerFixture.GOOD + [something_new: [1, 2]]]
    }

    def "a body that is #kind is rejected as malformed"() {
        expect:
        CallerFixture.json(caller.send('POST', CallerFixture.SUBMIT, body, ['Content-Type': type])).code.intValue() == 400

        where:
        kind               | type               | body
        'not JSON'         | 'application/json' | '{"creation_type":4,'
        'not an object'    | 'application/json' | '[]'
        'two objects'      | 'application/json' | '{}{}'
        'with a field twice'   | 'application/json' | '{"creation_type":4,"creation_type":4}'
        'empty'            | 'application/json' | ''
        'of another type'     | 'text/plain'    | SubmitEndpointSpec.PAGE_BODY
    }

    def "an unknown route is 404 and a wrong method 405"() {
        expect: caller.send(method, path).statusCode() == status

        where:
        method   | path                 || status
        'GET'    | '/open/v1/nothing'   || 404
        'GET'    | '/'                  || 404
        'GET'    | CallerFixture.SUBMIT        || 405
        'POST'   | CallerFixture.QUERY         || 405
        'DELETE' | '/open/v1/user_duration' || 405
    }
}
