package dev.klingdsl.sandbox.endpoint

import dev.klingdsl.sandbox.CallerFixture
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SandboxFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration

class QueryEndpointSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    def "several tasks are found by id, without unknown ones"() {
        given:
        def ids = (1..3).collect { caller.submit() }
        def data = caller.page(unique_ids: [ids[0], 'unknown', ids[2]]).data

        expect:
        data.list*.unique_id*.textValue() == [ids[2], ids[0]]
        data.total.intValue() == 2
    }

    def "the listing has pages, newest first"() {
        given: def ids = (1..5).collect { caller.submit() }.reverse()

        expect:
        (1..4).collectMany { caller.page(page: it, page_size: 2).data.list*.unique_id*.textValue() } == ids
        with(caller.page(page: 3, page_size: 2).data) {
            total.intValue() == 5
            page_info.page.intValue() == 3
            page_info.size.intValue() == 2
            page_info.total_count.intValue() == 5
            page_info.total_page.intValue() == 3
        }
    }

    def "is_success selects finished tasks, and another type none"() {
        given:
        def old = fixture.finishedTask()
        caller.submit()

        expect:
        caller.page(is_success: true).data.list*.unique_id*.textValue() == [old]
        caller.page(type: 3).data.list.size() == 0
        caller.page().data.list.size() == 2
    }

    def "#field = #value is rejected"() {
        when: def answer = caller.page((field): value)
        then: answer.code.intValue() == code
        and: answer.msg.textValue().contains(field)

        where:
        field        | value        || code
        'page_size'  | 51           || 40000
        'page_size'  | 0            || 40000
        'page'       | 0            || 40000
        'page'       | '1'          || 400
        'unique_ids' | ['x'] * 51   || 40000
        'unique_ids' | 'x'          || 400
        'is_success' | 'false'      || 400
    }

    def "a lag hides a task from the listing, but not from a query"() {
        given:
        sandbox.faults().nextSubmit(Fault.listingLag(Duration.ofSeconds(60)))
        def late = caller.submit()
        def known = caller.submit()

        expect:
        caller.page().data.list*.unique_id*.textValue() == [known]
        caller.task(late).unique_id.textValue() == late

        when: fixture.pass(60)
        then: caller.page().data.list*.unique_id*.textValue() == [known, late]
    }
}
