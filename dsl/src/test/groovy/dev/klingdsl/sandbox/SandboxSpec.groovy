package dev.klingdsl.sandbox

import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executors

class SandboxSpec extends Specification {
    SettableClock clock = SettableClock.at(SandboxFixture.START)
    @AutoCleanup
    Sandbox sandbox = Sandbox.start()

    def "listens on a free loopback port"() {
        expect:
        sandbox.port() > 0
        sandbox.baseUrl().toString() == "http://127.0.0.1:${sandbox.port()}"
    }

    def "its port is free after close, which is idempotent"() {
        given: 'a port that the system does not assign, and that other builds on this machine do not use'
        def own = 20_000 + (int) (ProcessHandle.current().pid() % 1000) * 10
        def first = (own..<own + 10).findResult { port ->
            try {
                Sandbox.builder().port(port).start()
            } catch (UncheckedIOException ignored) {
                null
            }
        }

        when:
        first.close()
        first.close()
        def next = Sandbox.builder().port(first.port()).start()

        then:
        next.port() == first.port()

        cleanup:
        next?.close()
    }

    def "a port in use is an exception with a remedy"() {
        when: Sandbox.builder().port(sandbox.port()).start()
        then: def e = thrown(UncheckedIOException)
        and: e.message.contains("127.0.0.1:${sandbox.port()}")
        and: e.message.contains('another port')
    }

    def "two sandboxes may share a port on two addresses"() {
        given: def second = Sandbox.builder().host('127.0.0.2').port(sandbox.port()).start()
        expect: new CallerFixture(second).signIn().submit()
        and: sandbox.tasks().empty
        cleanup: second.close()
    }

    def "records requests as received, and shows no secrets of them"() {
        given:
        def caller = new CallerFixture(sandbox).signIn('id', 'canary')
        caller.submit(ref_prompt: '狐狸')
        def request = sandbox.requests(Endpoint.SUBMIT).first()

        expect:
        sandbox.requests()*.endpoint() == [Endpoint.TOKEN, Endpoint.SUBMIT]
        request.method() == 'POST'
        request.path() == CallerFixture.SUBMIT
        request.headers()['ACCESS_TOKEN'] == caller.token
        CallerFixture.MAPPER.readTree(request.body()).ref_prompt.textValue() == '狐狸'
        request.bodyLength() > request.body().length()
        !request.toString().contains(caller.token)
        !sandbox.requests().toString().contains('canary')
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "keeps at most the #most latest requests, and counts all"() {
        given:
        def frugal = Sandbox.builder().requestLog(most).start()
        def caller = new CallerFixture(frugal).signIn()
        (1..5).each { caller.submit(ref_prompt: "take $it".toString()) }

        expect:
        frugal.requests()*.body().collect { it.find(/take \d/) } == remembered
        frugal.requestCount(Endpoint.SUBMIT) == 5

        cleanup: frugal.close()

        where:
        most || remembered
        2    || ['take 4', 'take 5']
        0    || []
    }

    def "the Date header has the time of the sandbox's clock"() {
        given:
        def ahead = Sandbox.builder().clock(clock).start()
        expect: new CallerFixture(ahead).send('GET', '/').headers().firstValue('Date').get() == 'Sun, 01 Mar 2026 10:00:00 GMT'
        cleanup: ahead.close()
    }

    def "calls beyond the limit are rejected with 40001 until time has passed, separately for each endpoint"() {
        given:
        def slow = Sandbox.builder().clock(clock).qps(2).start()
        def caller = new CallerFixture(slow).signIn()
        def codes = { int calls -> (1..calls).collect { caller.post(CallerFixture.SUBMIT, CallerFixture.GOOD).code.intValue() } }

        expect:
        codes(3) == [0, 0, 40001]
        caller.page().code.intValue() == 0
        slow.tasks().size() == 2

        when: clock.advance(Duration.ofMillis(500))
        then: codes(2) == [0, 40001]

        cleanup: slow.close()
    }

    def "starts with the configured faults"() {
        given: def faulty = Sandbox.builder().fault('prices/status=404').seed(7).start()
        expect: new CallerFixture(faulty).send('GET', '/open/v1/price/catalog').statusCode() == 404
        cleanup: faulty.close()
    }

    def "concurrent submissions each create one task"() {
        given:
        def caller = new CallerFixture(sandbox).signIn()
        def threads = Executors.newFixedThreadPool(8)
        def calls = (1..200).collect { CompletableFuture.supplyAsync({ caller.submit() }, threads) }

        expect:
        calls*.join().toSet() == sandbox.tasks()*.uniqueId().toSet()
        sandbox.tasks().size() == 200

        cleanup: threads.shutdown()
    }

    def "builder settings out of range are exceptions"() {
        when: setting(Sandbox.builder())
        then: thrown(IllegalArgumentException)

        where:
        setting << [{ it.port(70_000) }, { it.qps(-1) }, { it.taskTime(Duration.ofSeconds(-1)) },
                    { it.outputSize(-1) }, { it.requestLog(-1) }, { it.fault('nonsense') }]
    }
}
