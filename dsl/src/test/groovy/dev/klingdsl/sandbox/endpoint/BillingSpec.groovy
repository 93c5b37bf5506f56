package dev.klingdsl.sandbox.endpoint

import dev.klingdsl.sandbox.CallerFixture
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SandboxFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

class BillingSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture({ it.balance(1000) })
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    private beans() {
        caller.get('/open/v1/user_duration').data.resi_total_bean.longValue()
    }

    private booked(String from = '2026-03-01 18:00:00', String to = '2026-03-01 19:00:00') {
        caller.post('/open/v1/consume_detail', [start_time: from, end_time: to, page: 1, page_size: 200]).data.list
    }

    def "the catalog needs no token and has prices per second, as strings"() {
        given:
        caller.token = null
        def rows = caller.get('/open/v1/price/catalog').data.items.collectMany { it.price_rows as List }
        def row = rows.find { it.model_code.textValue() == 'tx_kling-v2-1-master' }

        expect:
        row.price_unit.textValue() == 'per_second'
        row.bean_price.textValue() == '10'
        rows.any { it.bean_price.textValue() == '' }
    }

    def "a task is charged when it is accepted, and refunded when it fails"() {
        given: sandbox.faults().nextSubmit(Fault.taskEnds('Fail'))

        when: caller.submit()
        then: beans() == 950

        when: caller.submit(video_duration: 10)
        then: beans() == 850

        when: fixture.pass(3)
        then: beans() == 900
        and: sandbox.balance() == 900
    }

    def "a submission beyond the balance is rejected"() {
        given: sandbox.balance(49)
        expect:
        caller.post(CallerFixture.SUBMIT, CallerFixture.GOOD).code.intValue() == 40000
        sandbox.tasks().empty
    }

    def "consumption is listed in Beijing time, after a delay, and not for failures"() {
        given:
        sandbox.faults().nextSubmit(Fault.taskEnds('Fail'))
        caller.submit()
        def id = fixture.finishedTask()

        expect: booked().size() == 0

        when: fixture.pass(2)
        then:
        booked()*.task_id*.textValue() == [id]
        booked()[0].bean_amount.intValue() == 50
        booked('2026-03-01 10:00:00', '2026-03-01 11:00:00').size() == 0
    }

    def "consumption without a valid time is rejected"() {
        when: def answer = caller.post('/open/v1/consume_detail', [start_time: start, end_time: '2026-03-01 19:00:00'])
        then: answer.code.intValue() == code
        and: answer.msg.textValue().contains('start_time')

        where:
        start                  || code
        null                   || 40000
        '2026-03-01T19:00:00Z' || 400
    }

    def "faults can make price and balance missing or invalid"() {
        given:
        sandbox.faults().always(Endpoint.PRICES, Fault.status(404))
        sandbox.faults().always(Endpoint.BALANCE, Fault.data('"much"'))

        expect:
        caller.send('GET', '/open/v1/price/catalog').statusCode() == 404
        caller.get('/open/v1/user_duration').data.textValue() == 'much'
    }
}
