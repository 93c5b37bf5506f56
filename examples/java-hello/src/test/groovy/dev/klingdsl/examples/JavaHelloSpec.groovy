package dev.klingdsl.examples

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class JavaHelloSpec extends Specification {
    @TempDir
    Path folder

    def "the example makes a video"() {
        when:
        JavaHello.main(folder.toString())

        then:
        def video = folder.resolve('java-hello.mp4').toFile()
        new String(video.bytes, 4, 4, 'US-ASCII') == 'ftyp'
    }
}
