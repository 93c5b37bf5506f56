package dev.klingdsl.examples

import dev.klingdsl.account.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import kotlin.coroutines.EmptyCoroutineContext
import kotlinx.coroutines.BuildersKt
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.awt.image.BufferedImage
import java.nio.file.Path
import java.time.Duration
import javax.imageio.ImageIO

class FirstGoodSpec extends Specification {
    @AutoCleanup
    Sandbox sandbox = Sandbox.builder().taskTime(Duration.ofMillis(50)).start()
    @TempDir
    Path folder
    @AutoCleanup
    KlingClient client

    def setup() {
        client = KlingClient.builder().baseUrl(sandbox.baseUrl()).credentials(Credentials.app('id', 'key'))
                .environment([CHANJING_OPENAPI_CREDENTIALS_DIR: folder.toString()])
                .pollInterval(Duration.ofMillis(10), Duration.ofMillis(50))
                .build()
    }

    private firstGood(List<VideoRequest> variants) {
        BuildersKt.runBlocking(EmptyCoroutineContext.INSTANCE) { scope, continuation ->
            FirstGoodKt.firstGood(client, variants, continuation)
        }
    }

    def "the example makes a video"() {
        when:
        FirstGoodKt.main([folder.toString()] as String[])

        then:
        new String(folder.resolve('first-good.mp4').toFile().bytes, 4, 4, 'US-ASCII') == 'ftyp'
    }

    def "a variant that fails does not win, and the other one ends the waiting"() {
        given:
        sandbox.faults().nextSubmit(Fault.taskEnds('Fail'), Fault.none(), Fault.taskEnds('Generating'))

        when:
        def winner = firstGood(FirstGoodKt.variants('a fox'))

        then:
        winner.id() == sandbox.tasks().find { it.state() == 'Success' }.uniqueId()
        // The third may have been given up before it was sent.
        sandbox.requestCount(Endpoint.SUBMIT) in [2L, 3L]
    }

    def "nothing wins when every variant fails"() {
        given:
        sandbox.faults().nextSubmit(*[Fault.taskEnds('Fail')] * 3)

        expect:
        firstGood(FirstGoodKt.variants('a fox')) == null
    }

    def "an image comes from the application's own storage"() {
        given:
        ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), 'png', folder.resolve('start.png').toFile())
        def image = new Bucket(folder).image('start.png')

        when:
        client.submit(VideoRequest.builder().image(image).prompt('a fox').build()).join()

        then:
        sandbox.requestCount(Endpoint.STORE) == 1
        VideoRequest.builder().image(image).build().fingerprint() ==
                VideoRequest.builder().image(folder.resolve('start.png')).build().fingerprint()
    }
}
