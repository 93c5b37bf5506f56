package dev.klingdsl.concurrent

import dev.klingdsl.sandbox.SettableClock
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class WallClockSchedulerSpec extends Specification {
    SettableClock clock = SettableClock.at(Instant.EPOCH)
    @AutoCleanup
    WallClockScheduler scheduler = new WallClockScheduler(clock)

    def "what is due by the clock runs, however little time has passed for the machine"() {
        given:
        def ran = new CountDownLatch(1)
        scheduler.at(Instant.EPOCH + Duration.ofDays(1)) { ran.countDown() }

        when: clock.advance(Duration.ofDays(1))
        then: ran.await(20, TimeUnit.SECONDS)
    }

    def "what was cancelled does not run"() {
        given:
        def order = Collections.synchronizedList([])
        def ran = new CountDownLatch(1)
        def alarm = scheduler.at(Instant.EPOCH + Duration.ofDays(1)) { order << 'cancelled' }
        scheduler.at(Instant.EPOCH + Duration.ofDays(2)) { order << 'kept'; ran.countDown() }

        when:
        alarm.cancel()
        clock.advance(Duration.ofDays(3))

        then:
        ran.await(20, TimeUnit.SECONDS)
        order == ['kept']
    }

    def "what is brought after closing is run by its bringer"() {
        given: scheduler.close()
        when:
        def thread = null
        scheduler.execute { thread = Thread.currentThread() }
        then: thread == Thread.currentThread()
    }

    def "its threads do not keep a program from ending"() {
        given: def daemon = new java.util.concurrent.CompletableFuture<Boolean>()
        when: scheduler.execute { daemon.complete(Thread.currentThread().daemon) }
        then: daemon.get(20, TimeUnit.SECONDS)
    }
}
