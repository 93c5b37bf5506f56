package dev.klingdsl.http.resilience

import dev.klingdsl.error.ApiException
import dev.klingdsl.error.NetworkException
import dev.klingdsl.error.CancelledException
import dev.klingdsl.error.Exchange
import dev.klingdsl.error.KlingException
import dev.klingdsl.error.UnexpectedResponseException
import dev.klingdsl.concurrent.ManualSchedulerFixture
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException

class RetrySpec extends Specification {
    ManualSchedulerFixture scheduler = new ManualSchedulerFixture()
    RetryBudget budget = new RetryBudget()
    double drawn = 1
    List<Duration> waits = []
    int calls
    Retry retry = new Retry(scheduler, budget, { drawn }, { reason, wait -> waits << wait })

    CompletableFuture failing(KlingException reason) {
        retry.read {
            calls++
            CompletableFuture.failedFuture(reason)
        }
    }

    static NetworkException broken(boolean sent = true) {
        new NetworkException('broken', new Exchange('GET', '/x', 0), sent, null)
    }

    def "a read is tried five times, after random waits whose limit doubles from half a second"() {
        given: drawn = random
        when:
        def end = failing(broken())
        scheduler.advance(Duration.ofMinutes(1))
        then:
        calls == 5
        waits*.toMillis() == millis
        end.completedExceptionally
        scheduler.pending.empty
        where:
        random || millis
        1d     || [500, 1000, 2000, 4000]
        0.5d   || [250, 500, 1000, 2000]
        0d     || [0, 0, 0, 0]
    }

    def "F30: once the budget is used up, repetitions are at most a tenth of the calls"() {
        given:
        while (budget.take()) {}

        when: 'half of the calls fail, as do their repetitions'
        1000.times { number ->
            retry.read {
                calls++
                number % 2 == 0 ? CompletableFuture.completedFuture('fine') : CompletableFuture.failedFuture(broken())
            }
            scheduler.advance(Duration.ofMinutes(1))
        }

        then:
        waits.size() == calls - 1000
        waits.size() > 0
        waits.size() <= calls / 10
    }

    def "what a server asks for by Retry-After is waited, whatever was drawn"() {
        when:
        failing(new UnexpectedResponseException('down', new Exchange('GET', '/x', 503, Duration.ofSeconds(7)), null))
        scheduler.advance(Duration.ofMinutes(1))
        then: waits*.toSeconds() == [7, 7, 7, 7]
    }

    def "a rate limit is waited out for as long as the call may take: a second and up to 20 more"() {
        given: def limited = ApiException.of(40001, 'QPS', null, new Exchange('POST', '/x', 200))
        when:
        def end = failing(limited)
        scheduler.advance(Duration.ofMinutes(6))
        then:
        end.completedExceptionally
        waits*.toMillis()[0..7] == [1500, 2000, 3000, 5000, 9000, 17000, 21000, 21000]
        waits.size() > 15
    }

    def "what cannot pass is not tried again"() {
        given: def refused = ApiException.of(40000, 'no', null, new Exchange('POST', '/x', 200))
        when: failing(refused)
        then: calls == 1
    }

    def "retries use up a budget that successes refill; without it, a call fails at once"() {
        when: 'each takes four'
        9.times {
            failing(broken())
            scheduler.advance(Duration.ofMinutes(1))
        }
        then: '35 in all'
        calls == 9 + RetryBudget.FULL.intdiv(RetryBudget.COST)

        when:
        calls = 0
        failing(broken())
        then: calls == 1

        when: 'a success after a failure brings back what the repetition took, others a little'
        14.times { retry.read { CompletableFuture.completedFuture(1) } }
        calls = 0
        failing(broken())
        scheduler.advance(Duration.ofMinutes(1))
        then: calls == 2
    }

    def "the whole of a read ends after five minutes by the wall clock, even if a machine slept meanwhile"() {
        given: def end = retry.read { new CompletableFuture() }
        when:
        scheduler.time.advance(Duration.ofHours(8))
        scheduler.advance(Duration.ZERO)
        end.join()
        then:
        def e = thrown(CompletionException)
        e.cause instanceof NetworkException
        e.cause.message == 'the service gave no answer within 5m; check the network and the base URL, or try again later'
    }

    def "a wait between attempts can be cancelled"() {
        given:
        def end = failing(broken())
        when:
        end.cancel(true)
        scheduler.advance(Duration.ofMinutes(10))
        then:
        calls == 1
        scheduler.pending.empty || scheduler.pending.every { it.when > scheduler.time.instant() }
    }

    def "a wait between attempts ends when the client is closed"() {
        given:
        def closing = new CompletableFuture<Void>()
        def closed = new ManualSchedulerFixture() {
            @Override
            CompletableFuture<Void> after(Duration delay) {
                closing
            }
        }
        def end = new Retry(closed, budget, { drawn }, { reason, wait -> }).read { CompletableFuture.failedFuture(broken()) }

        when:
        closing.completeExceptionally(new CancelledException('closed'))
        end.join()
        then:
        def e = thrown(CompletionException)
        e.cause instanceof CancelledException
    }

    def "a call that throws fails as one whose future does"() {
        when: retry.read { calls++; throw broken() }
        scheduler.advance(Duration.ofMinutes(1))
        then: calls == 5
    }

    def "a submission is repeated only when nothing was sent, or nothing taken"() {
        when:
        retry.submit {
            calls++
            CompletableFuture.failedFuture(reason)
        }
        scheduler.advance(Duration.ofMinutes(1))
        then: calls == expected
        where:
        reason                                                                                       || expected
        broken(false)                                                                                || 5
        broken(true)                                                                                 || 1
        ApiException.of(50000, 'x', null, new Exchange('POST', '/x', 200))              || 1
        new UnexpectedResponseException('down', new Exchange('POST', '/x', 503, Duration.ZERO), null)  || 1
    }
}
