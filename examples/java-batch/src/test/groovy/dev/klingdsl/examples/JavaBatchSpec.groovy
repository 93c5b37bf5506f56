package dev.klingdsl.examples

import dev.klingdsl.client.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.client.TakeOutcome.State
import dev.klingdsl.error.InvalidPlanException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SettableClock
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class JavaBatchSpec extends Specification {
    static final Path TABLE = Path.of('src/main/resources/dev/klingdsl/examples/batch.csv')

    SettableClock clock = SettableClock.at(Instant.parse('2026-08-01T10:00:00Z'))
    @AutoCleanup
    Sandbox sandbox = Sandbox.builder().clock(clock).start()
    @TempDir
    Path folder

    private KlingClient client() {
        KlingClient.builder().baseUrl(sandbox.baseUrl()).credentials(Credentials.app('id', 'key'))
                .environment([CHANJING_OPENAPI_CREDENTIALS_DIR: folder.resolve('nobody').toString()])
                .pollInterval(Duration.ofMillis(10), Duration.ofMillis(50))
                .build()
    }

    def "every line of the table becomes a video, and the catalog lists them"() {
        when:
        JavaBatch.main(TABLE.toString(), folder.toString())

        then:
        ['fox', 'heron', 'otter'].every { name ->
            new String(folder.resolve("batch/${name}.mp4").toFile().bytes, 4, 4, 'US-ASCII') == 'ftyp'
        }
        folder.resolve('catalog.csv').toFile().readLines()*.tokenize(',')*.first() == ['fox', 'heron', 'otter']
    }

    def "a batch that was stopped goes on without paying again"() {
        given:
        def kling = client()

        when: 'stopped while the service still makes them'
        def run = JavaBatch.start(kling, TABLE, folder)
        def accepted = new CountDownLatch(1)
        Thread.startDaemon {
            while (sandbox.requestCount(Endpoint.POLL) == 0) Thread.onSpinWait()
            accepted.countDown()
        }
        accepted.await(30, TimeUnit.SECONDS)
        run.cancel()
        def stopped = run.await()
        kling.close()

        then:
        !stopped.success
        stopped.takes()*.state().every { it in [State.SUBMITTED, State.NOT_SUBMITTED] }
        def paid = stopped.takes().count { it.state() == State.SUBMITTED }

        when: 'run again, when the service has made them'
        clock.advance(Duration.ofMinutes(1))
        kling = client()
        def again = JavaBatch.start(kling, TABLE, folder)
        Thread.startDaemon {
            while (!again.done().done) clock.advance(Duration.ofSeconds(1))
        }
        def finished = again.await()

        then:
        finished.takes()*.state() == [State.DOWNLOADED] * 3
        sandbox.tasks().size() == 3
        paid <= 3

        cleanup:
        kling?.close()
    }

    def "a line beyond the budget is told before anything is sent"() {
        given:
        def table = folder.resolve('long.csv')
        table.toFile().text = 'name,seconds,ratio,prompt\nfox,5,9:16,a fox\nlong,15,9:16,a fox\n'
        def kling = KlingClient.builder().sandbox().rule(new Budget(10)).build()

        when:
        JavaBatch.start(kling, table, folder)

        then:
        def e = thrown InvalidPlanException
        e.message.contains('long.csv:3: error: duration 15 is beyond the budget; keep it to 10 seconds')

        cleanup:
        kling.close()
    }
}
