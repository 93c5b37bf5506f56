package dev.klingdsl.client.take

import dev.klingdsl.run.TakeState
import dev.klingdsl.account.Credentials
import dev.klingdsl.client.ClientFixture
import dev.klingdsl.run.Run
import dev.klingdsl.error.CancelledException
import dev.klingdsl.concurrent.Scheduler
import dev.klingdsl.concurrent.SkippingSchedulerFixture
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class RunTerminationSpec extends ClientFixture {

    def "a run that is cancelled while it waits to send again does not send again"() {
        given:
        def run = new CompletableFuture<Run>()
        def cancelling = new CancellingScheduler(clock, run)
        def client = builder().scheduler(cancelling).credentials(Credentials.app('id-1', 'key-1'))
                .baseUrl(sandbox.baseUrl()).build()
        sandbox.faults().times(3, Endpoint.SUBMIT, Fault.code(40001))

        when:
        run.complete(client.run(plan(step('shot')), options(), events::add))
        def outcome = run.get().done().get(30, TimeUnit.SECONDS).takes()[0]

        then:
        outcome.state() == TakeState.NOT_SUBMITTED
        outcome.error() instanceof CancelledException
        sandbox.requestCount(Endpoint.SUBMIT) == 1
        sandbox.tasks().empty
        dir.resolve('out/promo').toFile().list() == [] as String[]

        cleanup:
        [client, cancelling]*.close()
    }

    def "a run whose access token does not come ends at its deadline, and the next one submits"() {
        given:
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().next(Endpoint.TOKEN, Fault.holdAnswer(reached, release))
        def run = client.run(plan(step('shot')), options().withTimeout(Duration.ofHours(2)), events::add)

        when:
        assert reached.await(20, TimeUnit.SECONDS)
        scheduler.advance(Duration.ofHours(2))
        def outcome = run.done().get(20, TimeUnit.SECONDS).takes()[0]
        release.countDown()

        then:
        outcome.state() == TakeState.NOT_SUBMITTED
        !dir.resolve('out/promo/shot.json').toFile().exists()
        this.run(plan(step('shot'))).takes()*.state() == [TakeState.DOWNLOADED]
        sandbox.requestCount(Endpoint.SUBMIT) == 1

        cleanup:
        release.countDown()
    }

    def "between two sendings there is no trace of a submission"() {
        given:
        def traces = []
        def looking = new SkippingSchedulerFixture(clock) {
            @Override
            Scheduler.Alarm at(Instant when, Runnable task) {
                traces << RunTerminationSpec.this.dir.resolve('out/promo/shot.json').toFile().exists()
                super.at(when, task)
            }
        }
        def client = builder().scheduler(looking).credentials(Credentials.app('id-1', 'key-1'))
                .baseUrl(sandbox.baseUrl()).build()
        sandbox.faults().next(Endpoint.SUBMIT, Fault.code(40001), Fault.code(10400))

        expect: 'whatever is waited for'
        client.run(plan(step('shot')), options().withSubmitOnly(true), events::add).done().get(30, TimeUnit.SECONDS).success
        traces.size() >= 2
        traces.every { !it }
        eventNames() == ['Submitting', 'Submitted']

        cleanup:
        [client, looking]*.close()
    }

    /** Cancels the run as soon as something short is waited for. */
    static class CancellingScheduler extends SkippingSchedulerFixture {
        final CompletableFuture<Run> run

        CancellingScheduler(clock, CompletableFuture<Run> run) {
            super(clock)
            this.run = run
        }

        @Override
        Scheduler.Alarm at(Instant when, Runnable task) {
            if (when <= clock().instant() + SHORT) {
                run.get(20, TimeUnit.SECONDS).cancel()
            }
            super.at(when, task)
        }
    }
}
