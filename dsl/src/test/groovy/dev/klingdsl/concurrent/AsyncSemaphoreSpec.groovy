package dev.klingdsl.concurrent

import spock.lang.Specification
import spock.lang.Timeout

import java.util.concurrent.CompletableFuture

@Timeout(60)
class AsyncSemaphoreSpec extends Specification {

    def "however many are over as soon as their turn comes, the next one gets in"() {
        given:
        def gate = new AsyncSemaphore(1)
        def first = new CompletableFuture<String>()
        gate.pass { first }
        def others = (1..20_000).collect { n -> gate.pass { CompletableFuture.completedFuture(n) } }

        when: first.complete('done')
        then:
        others*.join() == (1..20_000).toList()
        gate.pass { CompletableFuture.completedFuture('later') }.join() == 'later'
    }

    def "no more actions than permits are under way, and a caller learns of an end before the next one begins"() {
        given:
        def gate = new AsyncSemaphore(2)
        def order = []
        def work = (0..2).collect { new CompletableFuture<Integer>() }
        work.eachWithIndex { future, n ->
            gate.pass { order << "start $n".toString(); future }.whenComplete { value, failure -> order << "end $n".toString() }
        }

        expect: order == ['start 0', 'start 1']
        when: work[1].completeExceptionally(new IllegalStateException('x'))
        then: order == ['start 0', 'start 1', 'end 1', 'start 2']
    }
}
