package dev.klingdsl.examples

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class GroovyHelloSpec extends Specification {
    @TempDir
    Path folder

    def "the example makes the videos of its script"() {
        when:
        GroovyHello.main(folder.toString())

        then:
        ['wide', 'upright'].every { name ->
            new String(folder.resolve("script/${name}.mp4").toFile().bytes, 4, 4, 'US-ASCII') == 'ftyp'
        }
    }
}
