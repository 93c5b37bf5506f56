package dev.klingdsl.examples

import dev.klingdsl.Kling
import dev.klingdsl.account.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import io.micrometer.core.instrument.simple.SimpleMeterRegistry
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class MicrometerObserverSpec extends Specification {
    @TempDir
    Path folder
    def registry = new SimpleMeterRegistry()

    def "the example measures submissions, jobs and downloads"() {
        when:
        Measured.makeVideos(registry, folder)

        then:
        registry.get('kling.submissions').tag('outcome', 'accepted').timer().count() == 2
        registry.get('kling.jobs').tag('state', 'succeeded').timer().count() == 2
        registry.get('kling.downloads').summary().with { [count() == 2, totalAmount() > 0] } == [true, true]
    }

    def "a refusal is counted by its reason"() {
        given:
        def sandbox = Sandbox.start()
        def kling = KlingClient.builder().baseUrl(sandbox.baseUrl()).credentials(Credentials.app('id', 'key'))
                .environment([CHANJING_OPENAPI_CREDENTIALS_DIR: folder.toString()])
                .observer(new MicrometerObserver(registry)).build()
        sandbox.faults().nextSubmit(Fault.code(400))

        when:
        kling.submit(Kling.request { prompt 'a fox' }).exceptionally { null }.join()

        then:
        registry.get('kling.submissions.lost').tag('reason', 'BadRequestException').counter().count() == 1

        cleanup:
        kling?.close()
        sandbox?.close()
    }
}
