package dev.klingdsl.sandbox

import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch

class ConnectionFaultsSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    def "#fault reads the submission, creates #tasks task(s) and sends nothing"() {
        given: sandbox.faults().nextSubmit(Fault.parse(fault))

        when: def exchange = RawExchangeFixture.submit(sandbox, caller.token)

        then:
        exchange.received == ''
        !reset || exchange.reset
        sandbox.tasks().size() == tasks
        sandbox.requestCount(Endpoint.SUBMIT) == 1

        where:
        fault                   || tasks | reset
        'drop'                  || 0     | false
        'drop-after-accept'     || 1     | false
        'reset'                 || 0     | true
        'reset-after-accept'    || 1     | true
        'hang=1ms'              || 0     | false
        'hang-after-accept=1ms' || 1     | false
        'drop-while-reading=0'  || 0     | false
        'drop-while-reading=50' || 0     | false
    }

    def "a hang ends when the client closes, and when the sandbox closes"() {
        given:
        sandbox.faults().times(2, Endpoint.SUBMIT, Fault.hang(Duration.ofHours(1)))
        def closing = Thread.start {
            while (sandbox.requestCount(Endpoint.SUBMIT) == 0) {
                Thread.onSpinWait()
            }
            sandbox.close()
        }

        when: def exchange = RawExchangeFixture.submit(sandbox, caller.token)
        then: exchange.received == ''

        cleanup: closing?.join()
    }

    def "only a part of the status line is sent"() {
        given: sandbox.faults().nextSubmit(Fault.partialStatusLine().afterAccepting())
        expect: RawExchangeFixture.submit(sandbox, caller.token).received == 'HTTP/1.1 2'
        and: sandbox.tasks().size() == 1
    }

    def "dropped connections are closed before anything is read"() {
        given: sandbox.faults().dropNextConnections(2)
        expect:
        (1..2).every { RawExchangeFixture.submit(sandbox, caller.token).received == '' }
        sandbox.requestCount(Endpoint.SUBMIT) == 0
        RawExchangeFixture.submit(sandbox, caller.token).received.startsWith('HTTP/1.1 200 OK')
        sandbox.connectionCount() == 4
    }

    def "a drop happens on a reused connection too"() {
        given:
        caller.get('/open/v1/user_duration')
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())

        when: caller.post(CallerFixture.SUBMIT, CallerFixture.GOOD)
        then: thrown(IOException)
        and: sandbox.connectionCount() == 1
        and: sandbox.tasks().size() == 1
    }

    def "an upload can fail half-way and be repeated"() {
        given:
        def file = caller.get('/open/v1/common/create_upload_url?service=ai_creation&name=a.jpg').data
        def url = file.sign_url.textValue()
        def bytes = new byte[3_000_000]
        sandbox.faults().next(Endpoint.STORE, Fault.dropWhileReading(50))

        when: caller.send('PUT', url, bytes, ['Content-Type': 'image/jpeg'])
        then: thrown(IOException)
        and: sandbox.requests(Endpoint.STORE)*.bodyLength() == [1_500_000L]

        when: def again = caller.send('PUT', url, bytes, ['Content-Type': 'image/jpeg'])
        then: again.statusCode() == 200
    }

    def "a response can be held while a test acts"() {
        given:
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().nextSubmit(Fault.holdAnswer(reached, release))
        def answer = CompletableFuture.supplyAsync { caller.submit() }

        when: reached.await()
        then: sandbox.tasks().size() == 1
        and: !answer.done

        when: release.countDown()
        then: answer.join() == sandbox.tasks()[0].uniqueId()
    }

    def "latency does not change the response"() {
        given: sandbox.faults().always(Endpoint.SUBMIT, Fault.latency(Duration.ofMillis(1)))
        expect: caller.submit()
    }

    def "a request that is not HTTP is rejected with 400"() {
        expect: new RawExchangeFixture(sandbox, request).received.startsWith('HTTP/1.1 400')
        where: request << ['hello\r\n\r\n', 'GET / HTTP/1.1\r\nno colon\r\n\r\n', 'GET / SPDY/3\r\n\r\n']
    }
}
