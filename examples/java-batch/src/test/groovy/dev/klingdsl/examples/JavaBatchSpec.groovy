package dev.klingdsl.examples

import dev.klingdsl.run.TakeState
import dev.klingdsl.account.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.error.InvalidPlanException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SettableClock
import spock.lang.AutoCleanup
import spock.lang.Requires
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
        stopped.takes()*.state().every { it in [TakeState.SUBMITTED, TakeState.NOT_SUBMITTED] }
        def paid = stopped.takes().count { it.state() == TakeState.SUBMITTED }

        when: 'run again, when the service has made them'
        clock.advance(Duration.ofMinutes(1))
        kling = client()
        def again = JavaBatch.start(kling, TABLE, folder)
        Thread.startDaemon {
            // A second for each question: time that ran away would make the URLs of the files invalid.
            for (int asked = 0; !again.done().done;) {
                int now = sandbox.requestCount(Endpoint.POLL)
                if (now == asked) {
                    Thread.onSpinWait()
                } else {
                    asked = now
                    clock.advance(Duration.ofSeconds(1))
                }
            }
        }
        def finished = again.await()

        then:
        finished.takes()*.state() == [TakeState.DOWNLOADED] * 3
        sandbox.tasks().size() == 3
        paid <= 3

        cleanup:
        kling?.close()
    }

    /** What was started in the background, as builds sometimes are, lets its children ignore Ctrl-C, and they theirs. */
    private static List<String> minding() {
        def prefix = ['env', '--default-signal=INT']
        try {
            new ProcessBuilder(prefix + 'true').start().waitFor() == 0 ? prefix : []
        } catch (IOException ignored) {
            []
        }
    }

    /** The example as a process of its own, with an account at the sandbox. */
    private Process process() {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def builder = new ProcessBuilder(minding() + [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', System.getProperty('java.class.path'), JavaBatch.name,
                TABLE.toString(), folder.resolve('out').toString(), '--pay'])
        builder.environment().putAll(CHANJING_APP_ID: 'id', CHANJING_SECRET_KEY: 'key',
                CHANJING_OPENAPI_BASE_URL: sandbox.baseUrl().toString(), CHANJING_OPENAPI_CREDENTIALS_DIR: folder.resolve('nobody').toString())
        builder.redirectError(folder.resolve('errors').toFile()).start()
    }

    @Requires({ !os.windows })
    def "Ctrl-C ends the process, and the same command later fetches every video without paying again"() {
        given: 'a service that is told when time passes, so that nothing is ready yet'
        def first = process()
        def lines = first.inputReader()

        when:
        def submitted = []
        while (submitted.size() < 3) {
            def line = lines.readLine()
            assert line != null : folder.resolve('errors').toFile().text
            if (line.contains(': submitted as ')) submitted << line
        }
        assert new ProcessBuilder('kill', '-INT', "${first.pid()}").start().waitFor() == 0

        then: 'as every shell expects of a process that was interrupted'
        first.waitFor(1, TimeUnit.MINUTES)
        first.exitValue() == 130
        folder.resolve('errors').toFile().text.contains('Stopped; run the same again to go on.')
        !folder.resolve('out/catalog.csv').toFile().exists()

        when: 'the service has made them'
        clock.advance(Duration.ofMinutes(1))
        def second = process()
        def output = second.inputReader().readLines()

        then:
        second.waitFor(1, TimeUnit.MINUTES)
        second.exitValue() == 0
        output.count { it.contains(': still under way as ') } == 3
        output.every { !it.contains(': submitted as ') }
        sandbox.tasks().size() == 3
        folder.resolve('out/catalog.csv').toFile().readLines().size() == 3

        cleanup:
        first?.destroyForcibly()
        second?.destroyForcibly()
    }

    def "two lines of one name are told before anything is sent"() {
        given:
        def table = folder.resolve('twins.csv')
        table.toFile().text = 'name,seconds,ratio,prompt\nfox,5,9:16,a fox\nfox,5,9:16,another fox\n'

        expect:
        CsvTable.plan(table).diagnostics()*.toString() == ["$table:3: error: there is a step 'fox' already; names are unique, so rename one"]
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
