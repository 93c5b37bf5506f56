package dev.klingdsl.scripts

import dev.klingdsl.account.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.run.RunOptions
import dev.klingdsl.plan.Step
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Sandbox
import spock.lang.AutoCleanup
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration

class RunInSandboxSpec extends ScriptFixture {
    @AutoCleanup
    Sandbox sandbox = Sandbox.builder().taskTime(Duration.ofMillis(100)).fileTime(Duration.ofMillis(10)).start()

    @TempDir
    Path folder

    @AutoCleanup
    KlingClient client

    void setup() {
        client = KlingClient.builder()
                .environment(CHANJING_OPENAPI_CREDENTIALS_DIR: folder.resolve('credentials').toString())
                .credentials(Credentials.app('an-app', 'a-key'))
                .baseUrl(sandbox.baseUrl())
                .pollInterval(Duration.ofMillis(20), Duration.ofMillis(100))
                .build()
    }

    def "#name makes every video that it plans, of the right ratio and length"() {
        given:
        def plan = plan(name)

        when:
        def summary = client.run(plan, RunOptions.defaults().withOutput(folder.resolve('out')), {}).await()

        then:
        summary.takes()*.error() == [null] * plan.submissions()
        summary.takes()*.take()*.toString() == plan.steps().collectMany { Step step ->
            (1..step.takes()).collect { it == 1 ? step.name() : "${step.name()}-take$it".toString() }
        }
        sandbox.requestCount(Endpoint.SUBMIT) == plan.submissions()
        def requests = requests(plan)
        summary.takes().every { outcome ->
            def request = requests[outcome.take().step()]
            def video = new Mp4HeaderFixture(outcome.file())
            video.seconds == request.duration() &&
                    video.width * request.aspect().height() == video.height * request.aspect().width()
        }

        where:
        name << EveryScriptSpec.names - 'looks'
    }
}
