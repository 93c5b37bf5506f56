package dev.klingdsl.examples

import dev.klingdsl.account.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.plan.Plan
import dev.klingdsl.plan.Step
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CountDownLatch

class CancellationSpec extends Specification {
    private static final String IMPORTS = KotlinSourceFixture.IMPORTS + '''
        import java.util.concurrent.CountDownLatch
        import kotlinx.coroutines.*
        import kotlinx.coroutines.flow.*
        '''.stripIndent()

    @AutoCleanup
    Sandbox sandbox = Sandbox.builder().taskTime(Duration.ofMillis(50)).start()
    @AutoCleanup
    KlingClient client
    @TempDir
    Path folder

    def setup() {
        client = KlingClient.builder().baseUrl(sandbox.baseUrl()).credentials(Credentials.app('id', 'key'))
                .environment([CHANJING_OPENAPI_CREDENTIALS_DIR: folder.toString()])
                .pollInterval(Duration.ofMillis(10), Duration.ofMillis(50))
                .build()
    }

    private Object call(String code, Object... arguments) {
        def source = new KotlinSourceFixture(IMPORTS + code, folder)
        assert source.errors == []
        source.call('answer', *arguments)
    }

    def "cancelling #what submits nothing more"() {
        given: 'six takes of one request, which are submitted one after the other'
        def plan = Plan.of('zoo', Step.of('fox', VideoRequest.builder().prompt('a fox').build()).withTakes(6))
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().always(Endpoint.SUBMIT, Fault.holdAnswer(reached, release))

        when:
        def cancelled = call("""
            fun answer(client: KlingClient, plan: Plan, reached: CountDownLatch, release: CountDownLatch): Boolean = runBlocking {
                val options = RunOptions.defaults().withOutput(Path.of("${folder.resolve('out')}"))
                val waiting = launch(Dispatchers.IO) { $code }
                withContext(Dispatchers.IO) { reached.await() }
                waiting.cancelAndJoin()
                release.countDown()
                waiting.isCancelled
            }
            """, client, plan, reached, release)
        // Ends once the submissions that were under way have got their answers.
        client.close()

        then:
        cancelled
        sandbox.requestCount(Endpoint.SUBMIT) == 1

        cleanup:
        release.countDown()

        where:
        what                     | code
        'a run'                  | 'client.runAndAwait(plan, options)'
        'a collector of events'  | 'client.events(plan, options).collect { }'
    }

    def "a collector that has seen enough ends the run, and the flow can be collected again"() {
        given:
        def plan = Plan.of('zoo', Step.of('fox', VideoRequest.builder().prompt('a fox').build()))

        expect:
        call("""
            fun answer(client: KlingClient, plan: Plan): List<String> = runBlocking {
                val events = client.events(plan, RunOptions.defaults().withOutput(Path.of("${folder.resolve('out')}")))
                val first = events.first { it is JobEvent.Submitted || it is JobEvent.Reused || it is JobEvent.Reattached }
                val later = events.toList()
                listOf(first, later.first(), later.last()).map { it.javaClass.simpleName }
            }
            """, client, plan) == ['Submitted', 'Reattached', 'Downloaded']
        sandbox.tasks().size() == 1
    }

    def "the states of a job flow to its end, as often as they are collected, and whoever stops early does no harm"() {
        expect:
        call('''
            fun answer(client: KlingClient): List<String> = runBlocking {
                val job = client.submitAndAwaitJob { prompt("a fox") }
                job.statuses().first()
                listOf(job.statuses().toList().last().label(), job.statuses().toList().joinToString { it.label() })
            }
            ''', client) == ['succeeded'] * 2
    }

    def "cancelling the wait for an answer leaves what the service has accepted, which can be waited for again"() {
        given:
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().nextSubmit(Fault.holdAnswer(reached, release))

        expect:
        call('''
            fun answer(client: KlingClient, reached: CountDownLatch, release: CountDownLatch): List<Any> = runBlocking {
                val request = kling { prompt("a fox") }
                val waiting = async(Dispatchers.IO) { client.submitAndAwaitJob(request) }
                withContext(Dispatchers.IO) { reached.await() }
                waiting.cancelAndJoin()
                val entry = client.submissions().find(request).single()
                release.countDown()
                listOf(waiting.isCancelled, client.submissions().awaitJob(entry.id).id())
            }
            ''', client, reached, release) == [true, sandbox.tasks()[0].uniqueId()]
        sandbox.requestCount(Endpoint.SUBMIT) == 1

        cleanup:
        release.countDown()
    }

    def "a refusal reaches the coroutine as the exception that it is"() {
        given:
        sandbox.faults().nextSubmit(Fault.code(40000))

        expect:
        call('''
            fun answer(client: KlingClient): String = runBlocking {
                try {
                    client.submitAndAwaitJob { prompt("a fox") }.id()
                } catch (e: dev.klingdsl.error.BadRequestException) {
                    "refused with code ${e.code()}"
                }
            }
            ''', client) == 'refused with code 40000'
    }
}
