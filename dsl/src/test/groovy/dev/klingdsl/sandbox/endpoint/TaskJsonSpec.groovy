package dev.klingdsl.sandbox.endpoint

import dev.klingdsl.sandbox.CallerFixture
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SandboxFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration

class TaskJsonSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    def "a task changes from Queued to Success over time"() {
        given: def id = caller.submit()

        expect:
        [0, 400, 800, 2999, 3000].collect { millis ->
            fixture.clock.set(SandboxFixture.START + Duration.ofMillis(millis))
            caller.task(id).progress_desc.textValue()
        } == ['Queued', 'Ready', 'Generating', 'Generating', 'Success']
    }

    def "a task has the values of the request, and the nulls of the real service"() {
        given:
        def id = caller.submit(ref_img_url: ['https://a.b/start.jpg'])
        def task = caller.task(id)

        expect:
        task.create_time.longValue() == SandboxFixture.START.epochSecond
        verifyAll(task) {
            unique_id.textValue() == id
            type.intValue() == 4
            err_msg.textValue() == ''
            aspect_ratio.textValue() == '9:16'
            output_url.size() == 0
            photo_info.null
            motion_info.photo_path_url.null
            motion_info.ref_prompt.textValue() == 'a fox'
            motion_info.clarity.intValue() == 1080
            motion_info.quality_mode.textValue() == 'pro'
            motion_info.aspect_ratio.textValue() == '9:16'
            motion_info.video_duration.intValue() == 5
            ref_img_url*.textValue() == ['https://a.b/start.jpg']
            model_code.textValue() == 'tx_kling-v2-1-master'
        }
    }

    def "fields that the request left out are empty"() {
        given:
        def id = caller.post(CallerFixture.SUBMIT, [creation_type: 4, video_duration: 5, model_code: 'tx_kling-v2-1-master']).data.textValue()
        def task = caller.task(id)

        expect:
        task.motion_info.ref_prompt.textValue() == ''
        task.motion_info.clarity.intValue() == 0
        task.ref_img_url.size() == 0
    }

    def "a fault lets a task end as #state without outputs, and its message says that it was free"() {
        given:
        sandbox.faults().nextSubmit(Fault.taskEnds(state))
        def task = caller.task(fixture.finishedTask())

        expect:
        task.progress_desc.textValue() == state
        task.output_url.size() == 0
        task.err_msg.textValue().contains('本次生成不消耗蝉豆')

        where: state << ['Error', 'Fail', 'Cancelled']
    }

    def "a fault lets a task stay in an unknown state, or fail with a message"() {
        given:
        sandbox.faults().nextSubmit(fault)
        def task = caller.task(fixture.finishedTask())

        expect:
        task.progress_desc.textValue() == state
        task.err_msg.textValue() == message

        where:
        fault                             || state       | message
        Fault.taskEnds('Reviewing')       || 'Reviewing' | ''
        Fault.taskEnds('Fail', '含敏感内容') || 'Fail'      | '含敏感内容'
    }

    def "an unknown task is a parameter error"() {
        expect: caller.get(CallerFixture.QUERY + query).code.intValue() == 40000
        where: query << ['?unique_id=unknown', '?unique_id=', '']
    }
}
