package dev.klingdsl.client

import dev.klingdsl.account.Credentials
import dev.klingdsl.concurrent.WallClockScheduler
import dev.klingdsl.run.RunOptions
import dev.klingdsl.error.CancelledException
import dev.klingdsl.error.InternalErrorException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.SettableClock

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

class ClosingSpec extends ClientFixture {

    def "a wait ends with the scheduler, and none begins after it"() {
        given:
        def scheduler = new WallClockScheduler(SettableClock.at(Instant.EPOCH))
        def early = scheduler.after(Duration.ofDays(1))

        when:
        scheduler.close()
        def late = scheduler.after(Duration.ofDays(1))

        then:
        [early, late].every { it.handle { done, failure -> failure }.get(20, TimeUnit.SECONDS) instanceof CancelledException }
    }

    def "a submission that waits to be sent again ends when the client is closed"() {
        given:
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().next(Endpoint.TOKEN, Fault.code(50000))
        sandbox.faults().next(Endpoint.TOKEN, Fault.holdAnswer(reached, release))
        def client = KlingClient.builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString())
                .random { 0d }.credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl()).build()
        def job = client.submit(request())

        when:
        assert reached.await(20, TimeUnit.SECONDS)
        client.close()
        release.countDown()
        job.get(20, TimeUnit.SECONDS)

        then:
        thrown(ExecutionException)
        sandbox.requestCount(Endpoint.SUBMIT) == 0
    }

    def "#what is refused before anything is started"() {
        when: call(KlingClient.builder())
        then: thrown(IllegalArgumentException)

        where:
        what                  | call
        'no time for a call'  | { it.callTimeout(Duration.ZERO) }
        'no upload at a time' | { it.maxParallelUploads(0) }
        'no download'         | { it.maxParallelDownloads(-1) }
    }

    def "a closed client says so"() {
        given: client.close()

        when: call(client)
        then:
        def e = thrown(IllegalStateException)
        e.message == 'the client is closed; make another one'
        sandbox.requests().empty

        where:
        call << [{ it.submit(request()) }, { it.attach('id', request()) },
                 { it.run(plan(step('shot')), RunOptions.defaults(), {}) }]
    }
}
