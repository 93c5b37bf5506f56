package dev.klingdsl.http.resilience

import dev.klingdsl.error.ApiException
import dev.klingdsl.error.CancelledException
import dev.klingdsl.error.Exchange
import dev.klingdsl.concurrent.ManualSchedulerFixture
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CompletableFuture

class CallQueueSpec extends Specification {
    ManualSchedulerFixture scheduler = new ManualSchedulerFixture()
    EndpointLimiter limiter = AccountRateLimits.shared(scheduler.clock(), 'h#a', 1d).limiter('/x')
    CallQueue queue = new CallQueue(limiter, scheduler)
    List calls = []

    CompletableFuture make(Object name) {
        queue.submit {
            calls << name
            CompletableFuture.completedFuture(name)
        }
    }

    def "calls are made in the order they came, each at its turn, with one alarm for all"() {
        when: (1..1000).each { make(it) }
        then:
        calls == [1]
        scheduler.pending.size() == 1
        when: scheduler.advance(Duration.ofSeconds(5))
        then: calls == [1, 2, 3, 4, 5]
        when: scheduler.advance(Duration.ofMinutes(30))
        then:
        calls == 1..1000
        scheduler.pending.empty
    }

    def "a refusal slows down those who wait"() {
        given:
        def refusal = ApiException.of(40001, 'QPS', null, new Exchange('POST', '/x', 200))
        queue.submit { CompletableFuture.failedFuture(refusal) }
        (1..3).each { make(it) }
        when: scheduler.advance(Duration.ofMillis(1500))
        then: calls.size() <= 1
        when: scheduler.advance(Duration.ofSeconds(10))
        then: calls == [1, 2, 3]
    }

    def "waiting calls fail when the client is closed"() {
        given:
        def closing = new CompletableFuture<Void>()
        def closed = new ManualSchedulerFixture() {
            @Override
            CompletableFuture<Void> after(Duration delay) {
                closing
            }
        }
        def queue = new CallQueue(limiter, closed)
        def futures = (1..3).collect { n -> queue.submit { CompletableFuture.completedFuture(n) } }
        when: closing.completeExceptionally(new CancelledException('closed'))
        then: futures*.completedExceptionally == [false, true, true]
    }
}
