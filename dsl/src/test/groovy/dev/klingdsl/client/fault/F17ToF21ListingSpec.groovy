package dev.klingdsl.client.fault

import dev.klingdsl.run.TakeState
import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.account.Credentials
import dev.klingdsl.error.ReviewNeededException
import dev.klingdsl.account.Account
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.SettableClock

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.util.concurrent.TimeUnit

class F17ToF21ListingSpec extends ProcessesFixture {

    def "F17: a job that is listed late by #lag is found, not bought again"() {
        given:
        sandbox.faults().always(dev.klingdsl.sandbox.Endpoint.SUBMIT, Fault.listingLag(lag))
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())

        when: def summary = run(plan(step('shot')), options(), process())

        then:
        summary.takes()*.jobId() == jobs()
        posts() == 1

        where: lag << [Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(60)]
    }

    def "F18: of two equal submissions in doubt each gets a job of its own, and none is made a third time"() {
        given: sandbox.faults().nextSubmit(Fault.dropAfterAccepting(), Fault.dropAfterAccepting())

        when: def summary = run(plan(step('shot', request(), 2)), options(), process())

        then:
        summary.success
        summary.takes()*.jobId() as Set == jobs() as Set
        jobs().size() == 2
        posts() == 2
        entries()*.uniqueId() as Set == jobs() as Set
    }

    def "F19: with more jobs than submissions nobody guesses: #remedy decides"() {
        given:
        sandbox.faults().always(dev.klingdsl.sandbox.Endpoint.SUBMIT, Fault.twin())
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())
        def client = process()

        when: def outcome = run(plan(step('shot')), options(), client).takes()[0]

        then:
        outcome.state() == TakeState.NEEDS_REVIEW
        with(outcome.error(), ReviewNeededException) {
            candidates() as Set == jobs() as Set
            jobs().every { id -> message.contains(id) }
            message.contains("kling adopt ${outcome.entry()}") && message.contains("kling resubmit ${outcome.entry()}")
        }
        jobs().size() == 2
        posts() == 1

        and: 'the next run does not guess either'
        run(plan(step('shot')), options(), client).takes()*.state() == [TakeState.NEEDS_REVIEW]
        posts() == 1

        when:
        sandbox.faults().clear()
        def decided = remedy == 'adopt'
                ? client.submissions().resume([client.submissions().adopt(outcome.entry(), jobs()[0]).id()], options(), {})
                : client.submissions().resubmit([outcome.entry()], options(), {})
        def ended = decided.done().get(30, TimeUnit.SECONDS)

        then:
        ended.takes()*.state() == [TakeState.DOWNLOADED]
        posts() == submissions
        dir.resolve('out/promo').toFile().list().sort() == ['shot.json', 'shot.mp4']

        where:
        remedy     | submissions
        'adopt'    | 1
        'resubmit' | 2
    }

    def "F20: a clock that is #off off does not hide the job"() {
        given:
        def wrong = new SkewedScheduler(clock, off)
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())
        def client = builder().scheduler(wrong).credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl()).build()
        clients << client

        expect:
        run(plan(step('shot')), options(), client).takes()*.jobId() == jobs()
        posts() == 1

        where: off << [Duration.ofMinutes(10), Duration.ofMinutes(-10), Duration.ofHours(25), Duration.ofHours(-25)]
    }

    def "F21: the job is found behind more than a page of others, new ones arriving meanwhile"() {
        given:
        def busy = process { it.ledger(StoredLedger.inMemory(settings())) }
        def patient = new HeldScheduler(clock)
        def client = process { it.scheduler(patient) }
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())
        def doubt = new java.util.concurrent.CountDownLatch(1)
        def run = client.run(plan(step('shot')), options(), { if (it instanceof dev.klingdsl.job.JobEvent.InDoubt) doubt.countDown() })
        assert doubt.await(60, TimeUnit.SECONDS)
        (1..120).collect { busy.submit(request("other $it")) }*.get(60, TimeUnit.SECONDS)
        busy.close()
        def listed = new java.util.concurrent.CountDownLatch(1)
        def arrived = new java.util.concurrent.CountDownLatch(1)
        sandbox.faults().next(dev.klingdsl.sandbox.Endpoint.POLL, Fault.holdAnswer(listed, arrived))

        when:
        patient.release()
        assert listed.await(60, TimeUnit.SECONDS)
        def late = process { it.ledger(StoredLedger.inMemory(settings())) }
        (1..10).collect { late.submit(request("late $it")) }*.get(60, TimeUnit.SECONDS)
        arrived.countDown()
        def outcome = run.done().get(60, TimeUnit.SECONDS).takes()[0]

        then:
        outcome.jobId() == jobs()[0]
        outcome.state() == TakeState.DOWNLOADED
        posts() == 131

        cleanup:
        patient?.close()
    }

    /** Lets nothing that waits go on before it is released. */
    static class HeldScheduler extends dev.klingdsl.concurrent.SkippingSchedulerFixture {
        private final List<Closure> held = []
        private boolean released

        HeldScheduler(SettableClock time) {
            super(time)
        }

        @Override
        dev.klingdsl.concurrent.Scheduler.Alarm at(Instant when, Runnable task) {
            boolean cancelled = false
            def unlessCancelled = { if (!cancelled) task.run() }
            synchronized (held) {
                if (released) {
                    return super.at(when, task)
                }
                held << { super.at(when, unlessCancelled) }
            }
            return { cancelled = true } as dev.klingdsl.concurrent.Scheduler.Alarm
        }

        void release() {
            synchronized (held) {
                released = true
                held*.call()
            }
        }
    }

    /** The same time, seen wrong. */
    static class SkewedScheduler extends dev.klingdsl.concurrent.SkippingSchedulerFixture {
        final Duration off

        SkewedScheduler(SettableClock time, Duration off) {
            super(time)
            this.off = off
        }

        @Override
        Clock clock() {
            Clock.offset(time, off)
        }

        @Override
        dev.klingdsl.concurrent.Scheduler.Alarm at(Instant when, Runnable task) {
            super.at(when - off, task)
        }
    }
}
