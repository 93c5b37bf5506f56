package dev.klingdsl.client

import dev.klingdsl.account.Credentials
import dev.klingdsl.run.RunOptions
import dev.klingdsl.run.RunSummary
import com.fasterxml.jackson.databind.ObjectMapper
import dev.klingdsl.job.JobEvent
import dev.klingdsl.concurrent.SkippingSchedulerFixture
import dev.klingdsl.plan.Plan
import dev.klingdsl.plan.Step
import dev.klingdsl.request.Validation
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SettableClock
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.awt.image.BufferedImage
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeUnit
import javax.imageio.ImageIO

/** A client in front of a sandbox, both by the same clock, which is set forward where others would sleep. */
abstract class ClientFixture extends Specification {
    SettableClock clock = SettableClock.at(Instant.parse('2026-08-01T10:00:00Z'))
    @AutoCleanup
    SkippingSchedulerFixture scheduler = new SkippingSchedulerFixture(clock)
    @AutoCleanup
    Sandbox sandbox = Sandbox.builder().clock(clock).start()
    @AutoCleanup
    KlingClient client = newClient()
    @TempDir
    Path dir
    List<JobEvent> events = new CopyOnWriteArrayList<>()

    KlingClient newClient(Credentials credentials = Credentials.app('id-1', 'key-1'), URI url = sandbox.baseUrl()) {
        builder().credentials(credentials).baseUrl(url).build()
    }

    KlingClientBuilder builder() {
        KlingClient.builder()
                .environment(CHANJING_OPENAPI_CREDENTIALS_DIR: "target/no-credentials-${UUID.randomUUID()}".toString())
                .scheduler(scheduler)
                .random { 0.5d }
                .pollInterval(Duration.ofSeconds(1), Duration.ofSeconds(4))
                .callTimeout(Duration.ofSeconds(20))
    }

    static VideoRequest request(String prompt = 'a fox', Object... images) {
        VideoRequest.builder().image(images as List).prompt(prompt).portrait().pro().duration(5).build()
    }

    static Plan plan(Step... steps) {
        new Plan('promo', steps as List, [], [])
    }

    static Step step(String name, VideoRequest request = request(), int takes = 1) {
        new Step(name, null, new Validation(request, []), [:], takes)
    }

    RunOptions options() {
        RunOptions.defaults().withOutput(dir.resolve('out'))
    }

    RunSummary run(Plan plan, RunOptions options = options(), KlingClient by = client) {
        by.run(plan, options, events::add).done().get(30, TimeUnit.SECONDS)
    }

    Path picture(String name = 'start.png', int red = 200) {
        def image = new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB)
        image.setRGB(0, 0, red << 16)
        def file = dir.resolve(name)
        ImageIO.write(image, 'png', file.toFile())
        file
    }

    List<String> eventNames() {
        events*.class*.simpleName
    }

    Map sidecar(String name) {
        new ObjectMapper().readValue(dir.resolve("out/promo/${name}.json").toFile(), Map)
    }
}
