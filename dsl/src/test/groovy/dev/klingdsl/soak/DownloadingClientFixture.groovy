package dev.klingdsl.soak

import dev.klingdsl.account.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.request.VideoRequest
import groovy.transform.CompileStatic

import java.nio.file.Path
import java.time.Duration

/** A process that fetches one file after another, until it is killed. It asks little of Groovy's runtime, as {@link SoakClientFixture}. */
@CompileStatic
class DownloadingClientFixture {
    static final VideoRequest REQUEST = VideoRequest.builder().prompt('a fox').duration(5).build()

    static void main(String[] args) {
        KlingClient client = KlingClient.builder()
                .baseUrl(new URI(args[0]))
                .credentials(Credentials.app('soak', SoakClientFixture.SECRET))
                .pollInterval(Duration.ofMillis(10), Duration.ofMillis(10))
                .build()
        for (int number = Integer.parseInt(args[3]); ; number++) {
            client.download(client.attach(args[2], REQUEST), file(Path.of(args[1]), number)).get()
        }
    }

    static Path file(Path folder, int number) {
        folder.resolve('v'.concat(Integer.toString(number)).concat('.mp4'))
    }
}
