package dev.klingdsl.http.resilience

import dev.klingdsl.error.CancelledException
import dev.klingdsl.error.Exchange
import dev.klingdsl.error.NetworkException
import dev.klingdsl.concurrent.ManualSchedulerFixture
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CompletableFuture

class CircuitBreakerSpec extends Specification {
    ManualSchedulerFixture scheduler = new ManualSchedulerFixture()
    int probes
    boolean down = true
    CircuitBreaker breaker = new CircuitBreaker(scheduler.clock())
    RecoveryGate gate = new RecoveryGate(breaker, scheduler, {
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
        breaker.call {
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
        breaker.call { answer() }.handle { value, failure -> failure }.join() instanceof NetworkException

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

    def "F45: submissions wait for a call that succeeds, and make one themselves when there is no other"() {
        given:
        10.times { poll() }
        def waiting = (1..3).collect { gate.pass() }

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
        gate.pass().done
    }

    def "F45: a submission after the 30 seconds makes that call at once"() {
        given:
        10.times { poll() }
        scheduler.advance(Duration.ofMinutes(5))
        down = false
        def submission = gate.pass()

        when: scheduler.advance(Duration.ZERO)
        then:
        probes == 1
        submission.done
    }

    def "F45: waiting submissions fail when the client is closed"() {
        given:
        10.times { poll() }
        def closing = new CompletableFuture<Void>()
        def closed = new ManualSchedulerFixture() {
            @Override
            CompletableFuture<Void> after(Duration delay) {
                closing
            }
        }
        def submissions = (1..3).collect { new RecoveryGate(breaker, closed, { answer() }).pass() }

        when: closing.completeExceptionally(new CancelledException('closed'))
        then: submissions*.completedExceptionally.every()
    }

    def "F45: while one call tells, no other is made"() {
        given:
        10.times { poll() }
        scheduler.advance(Duration.ofSeconds(30))
        def probe = new CompletableFuture()
        breaker.call { probe }
        expect: !poll()
        when: probe.complete('well')
        then: poll()
    }
}
