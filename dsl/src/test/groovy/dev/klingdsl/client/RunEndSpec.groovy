package dev.klingdsl.client

import dev.klingdsl.run.TakeState
import dev.klingdsl.error.CancelledException
import dev.klingdsl.error.DeadlineException
import dev.klingdsl.error.SubmissionInDoubtException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.JobStatus
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicReference

/** How a run ends before its takes are done, and what it tells until then. */
class RunEndSpec extends ClientFixture {

    def "a run that is cancelled while it looks for a job leaves the doubt to the next one, which pays nothing"() {
        given:
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())
        sandbox.faults().always(Endpoint.POLL, Fault.status(500))
        def doubt = new CountDownLatch(1)
        def run = client.run(plan(step('shot')), options(), { if (it instanceof JobEvent.InDoubt) doubt.countDown() })

        when:
        assert doubt.await(20, TimeUnit.SECONDS)
        run.cancel()
        def outcome = run.await().takes()[0]

        then:
        outcome.state() == TakeState.IN_DOUBT
        outcome.error() instanceof SubmissionInDoubtException
        outcome.entry() == client.ledger().unfinished(client.account())[0].id()
        sidecar('shot').state == 'submitting'

        when:
        sandbox.faults().clear()

        then:
        this.run(plan(step('shot')), options(), newClient()).takes()*.jobId() == sandbox.tasks()*.uniqueId()
        this.run(plan(step('shot'))).takes()*.state() == [TakeState.REUSED]
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "cancelling a run ends only the waiting"() {
        given:
        def generating = new CountDownLatch(1)
        sandbox.faults().always(Endpoint.POLL, Fault.progress('Generating'))
        def last = new AtomicReference<JobEvent>()
        def run = client.run(plan(step('shot')), options(), {
            last.set(it)
            if (it instanceof JobEvent.StatusChanged) generating.countDown()
        })

        when:
        assert generating.await(20, TimeUnit.SECONDS)
        run.cancel()
        def summary = run.await()

        then:
        summary.takes()*.state() == [TakeState.SUBMITTED]
        summary.takes()[0].error() instanceof CancelledException
        sandbox.tasks().size() == 1
        (last.get() as JobEvent.TakeFailed).jobId() == sandbox.tasks()[0].uniqueId()
    }

    def "a run ends at its deadline by the wall clock; its jobs are found by the next one"() {
        given:
        def generating = new CountDownLatch(1)
        sandbox.faults().always(Endpoint.POLL, Fault.progress('Generating'))
        def run = client.run(plan(step('shot')), options().withTimeout(Duration.ofHours(2)), {
            if (it instanceof JobEvent.StatusChanged) generating.countDown()
        })

        when:
        assert generating.await(20, TimeUnit.SECONDS)
        scheduler.advance(Duration.ofHours(2))
        def summary = run.await()

        then:
        summary.takes()*.state() == [TakeState.SUBMITTED]
        summary.takes()[0].error() instanceof DeadlineException
        summary.takes()[0].error().message.contains('not finished after 2h (last seen: generating)')

        when:
        sandbox.faults().clear()

        then:
        this.run(plan(step('shot'))).takes()*.state() == [TakeState.DOWNLOADED]
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "the events of a take arrive in the order in which things happen, one at a time"() {
        given:
        def inside = Collections.synchronizedList([])
        def overlaps = Collections.synchronizedList([])

        when:
        client.run(plan(*(1..12).collect { step("s$it", request("p$it")) }), options(), { event ->
            inside << event
            if (inside.size() > 1) overlaps << event
            events << event
            inside.remove(event)
        }).done().get(60, TimeUnit.SECONDS)

        then:
        overlaps.empty
        events.groupBy { it.take() }.every { take, own ->
            def kinds = own*.class*.simpleName.unique()
            kinds == ['Submitting', 'Submitted', 'StatusChanged', 'Downloading', 'Downloaded'] &&
                    own.findAll { it instanceof JobEvent.StatusChanged }.last().status() instanceof JobStatus.Succeeded
        }
        events.groupBy { it.take() }.size() == 12
    }

    def "a listener that fails is left alone"() {
        expect:
        client.run(plan(step('shot')), options(), { throw new IllegalStateException('listener') })
                .done().get(30, TimeUnit.SECONDS).success
    }

    def "closing the client ends its runs, and says that the jobs go on"() {
        given:
        def generating = new CountDownLatch(1)
        sandbox.faults().always(Endpoint.POLL, Fault.progress('Generating'))
        def run = client.run(plan(step('shot')), options(), {
            if (it instanceof JobEvent.StatusChanged) generating.countDown()
        })

        when:
        assert generating.await(20, TimeUnit.SECONDS)
        client.close()
        def summary = run.done().get(20, TimeUnit.SECONDS)

        then:
        summary.takes()*.state() == [TakeState.SUBMITTED]
        summary.takes()[0].error().message.contains('goes on at the service')
    }
}
