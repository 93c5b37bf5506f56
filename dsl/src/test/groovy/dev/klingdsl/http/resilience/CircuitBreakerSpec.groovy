package dev.klingdsl.http.resilience

import dev.klingdsl.error.Exchange
import dev.klingdsl.error.NetworkException
import dev.klingdsl.concurrent.ManualScheduler
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CompletableFuture

class CircuitBreakerSpec extends Specification {
    ManualScheduler scheduler = new ManualScheduler()
    int probes
    boolean down = true
    CircuitBreaker breaker = new CircuitBreaker(scheduler, {
        probes++
        answer()
    })

    CompletableFuture answer() {
        down ? CompletableFuture.failedFuture(new NetworkException('broken', new Exchange('POST', '/x', 0), true, null))
                : CompletableFuture.completedFuture('well')
    }

    /** Returns whether the poll was made at all. */
    boolean poll() {
        boolean made = false
        breaker.poll {
            made = true
            answer()
        }
        made
    }

    def "F45: ten failures in a row open it for 30 seconds, then one call tells whether it stays open"() {
        expect: 'nine and a success are nothing'
        9.times { assert poll() }
        !(down = false) && poll()
        (down = true) && (1..10).every { poll() }
        breaker.poll { answer() }.handle { value, failure -> failure }.join() instanceof NetworkException

        when: scheduler.advance(Duration.ofSeconds(29))
        then: !poll()

        when: 'the probe fails'
        scheduler.advance(Duration.ofSeconds(1))
        then:
        poll()
        !poll()

        when: 'the next one does not'
        scheduler.advance(Duration.ofSeconds(30))
        down = false
        then:
        poll()
        poll()
    }

    def "F45: submissions wait for a poll that succeeds, and ask by themselves when nobody polls"() {
        given:
        10.times { poll() }
        def waiting = (1..3).collect { breaker.well() }

        when: scheduler.advance(Duration.ofSeconds(29))
        then:
        probes == 0
        !waiting*.done.any()

        when: scheduler.advance(Duration.ofSeconds(40))
        then:
        probes == 2
        !waiting*.done.any()

        when:
        down = false
        scheduler.advance(Duration.ofSeconds(30))
        then:
        probes == 3
        waiting*.done.every()
        breaker.well().done
    }

    def "F45: while one call tells, no other is made"() {
        given:
        10.times { poll() }
        scheduler.advance(Duration.ofSeconds(30))
        def probe = new CompletableFuture()
        breaker.poll { probe }
        expect: !poll()
        when: probe.complete('well')
        then: poll()
    }
}
