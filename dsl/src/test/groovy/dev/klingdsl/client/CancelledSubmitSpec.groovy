package dev.klingdsl.client

import dev.klingdsl.client.fault.ProcessesFixture
import dev.klingdsl.run.TakeState
import dev.klingdsl.job.Job
import dev.klingdsl.job.JobStatus
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.LedgerException
import dev.klingdsl.ledger.JobOutcome
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.store.UnknownEntryException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

/** Who waits for a submission may give up at any time. */
class CancelledSubmitSpec extends ProcessesFixture {
    CountDownLatch reached = new CountDownLatch(1)
    CountDownLatch release = new CountDownLatch(1)

    def cleanup() {
        release.countDown()
    }

    /** Submits, and gives up while the request is on the wire. */
    CompletableFuture<Job> givenUp(KlingClient client, Closure<?> giveUp = { it.cancel(true) }) {
        sandbox.faults().next(Endpoint.SUBMIT, Fault.holdAnswer(reached, release))
        def wait = client.submit(request())
        assert reached.await(20, TimeUnit.SECONDS)
        giveUp(wait)
        wait
    }

    LedgerEntry entryOf(KlingClient client) {
        def found = client.submissions().find(request())
        assert found.size() == 1
        found[0]
    }

    def "a submission on the wire whose wait is #how is seen through, and its job can be waited for again"() {
        given:
        def client = process()
        def wait = givenUp(client, giveUp)

        expect: 'it is in the ledger while its answer is still on its way'
        wait.done
        entryOf(client).state().status() == SubmissionStatus.INTENT

        when:
        release.countDown()
        def job = client.submissions().job(entryOf(client).id()).get(30, TimeUnit.SECONDS)

        then:
        job.id() == jobs()[0]
        job.request() == request()
        job.await(Duration.ofHours(1)) instanceof JobStatus.Succeeded
        client.download(job, dir.resolve('fox.mp4')).get(20, TimeUnit.SECONDS).toFile().size() > 0
        posts() == 1

        where:
        how          | giveUp
        'cancelled'  | { it.cancel(true) }
        'timed out'  | { it.completeExceptionally(new java.util.concurrent.TimeoutException()) }
    }

    def "its job is not followed, and stays unfinished until somebody resumes it"() {
        given:
        def client = process()
        givenUp(client)
        release.countDown()
        def conditions = new PollingConditions(timeout: 20)
        conditions.eventually { assert client.submissions().unfinished()*.uniqueId() == jobs() && jobs().size() == 1 }
        long polls = sandbox.requestCount(Endpoint.POLL)
        scheduler.advance(Duration.ofHours(1))

        expect:
        sandbox.requestCount(Endpoint.POLL) == polls
        entryOf(client).progress().outcome() == JobOutcome.RUNNING

        when: 'another process goes on'
        client.close()
        def next = process()
        def open = next.submissions().unfinished()
        def summary = next.submissions().resume(open*.id(), options(), {}).done().get(30, TimeUnit.SECONDS)

        then:
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        summary.takes()*.jobId() == jobs()
        next.submissions().unfinished() == []
        posts() == 1
    }

    def "a run with the same request uses its job"() {
        given:
        def client = process()
        givenUp(client)
        release.countDown()

        expect:
        run(plan(step('shot')), options(), client).takes()*.jobId() == jobs()
        posts() == 1
    }

    def "the answer is written down even when the client is closed meanwhile"() {
        given:
        def client = process()
        givenUp(client)
        client.close()

        when:
        release.countDown()

        then:
        new PollingConditions(timeout: 20).eventually {
            assert entries()*.uniqueId() == jobs() && jobs().size() == 1
        }
    }

    def "a lost answer is looked for although nobody waits"() {
        given:
        def client = process()
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())
        sandbox.faults().next(Endpoint.POLL, Fault.holdAnswer(reached, release))
        def wait = client.submit(request())
        assert reached.await(20, TimeUnit.SECONDS)

        when:
        wait.cancel(true)
        release.countDown()

        then:
        new PollingConditions(timeout: 20).eventually { assert entryOf(client).uniqueId() == jobs()[0] }
        client.submissions().job(entryOf(client).id()).get(30, TimeUnit.SECONDS).id() == jobs()[0]
        posts() == 1
    }

    def "what came to nothing has no job"() {
        given:
        def client = process()
        sandbox.faults().nextSubmit(Fault.code(40000))
        client.submit(request()).exceptionally { null }.get(20, TimeUnit.SECONDS)

        when: client.submissions().job(entryOf(client).id()).get(30, TimeUnit.SECONDS)

        then:
        def e = thrown(ExecutionException)
        e.cause instanceof LedgerException
        e.cause.message.contains('came to nothing')
    }

    def "a submission that is not there is told at once"() {
        when: process().submissions().job('nothing')
        then: thrown(UnknownEntryException)
    }

    def "nothing is found of what was never submitted"() {
        expect: process().submissions().find(request('never')) == []
    }
}
