package dev.klingdsl.client

import dev.klingdsl.run.TakeState
import dev.klingdsl.run.RunOptions
import com.fasterxml.jackson.databind.ObjectMapper
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** By the real clock, with everything at its default. */
class InProcessSandboxSpec extends Specification {
    @TempDir
    Path dir
    RunOptions options

    def setup() {
        options = RunOptions.defaults().withOutput(dir.resolve('out'))
    }

    KlingClient newClient() {
        KlingClient.builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString()).build()
    }

    List<TakeState> run(KlingClient client, RunOptions options = this.options) {
        def plan = ClientFixture.plan(ClientFixture.step('shot'))
        client.run(plan, options, {}).done().get(60, TimeUnit.SECONDS).takes()*.state()
    }

    def "without an account a plan becomes files that say that a sandbox made them, and the next client reuses them"() {
        given:
        def first = newClient()
        def second = newClient()

        expect:
        run(first) == [TakeState.DOWNLOADED]
        new ObjectMapper().readTree(dir.resolve('out/promo/shot.json').toFile()).path('sandbox').asBoolean()
        run(second) == [TakeState.REUSED]
        !dir.resolve('credentials.json').toFile().exists()

        cleanup:
        [first, second]*.close()
    }

    def "a job of a sandbox that is gone is not waited for"() {
        given:
        def first = newClient()
        run(first, options.withSubmitOnly(true))
        first.close()
        def second = newClient()

        expect:
        run(second, options.withSubmitOnly(true)) == [TakeState.SUBMITTED]
        dir.resolve('out/promo').toFile().list().sort() == ['shot-take2.json', 'shot.json']

        cleanup:
        second.close()
    }
}
