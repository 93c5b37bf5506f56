package dev.klingdsl.file

import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class BoundedFileSpec extends Specification {
    @TempDir
    Path dir

    def "a regular file of up to that size is read, also by a link"() {
        given:
        Path file = Files.writeString(dir.resolve('f'), 'four')
        Path link = Files.createSymbolicLink(dir.resolve('l'), file)

        expect:
        BoundedFile.read(file, 4) == 'four'.bytes
        BoundedFile.read(link, 4) == 'four'.bytes

        when:
        BoundedFile.read(file, 3)

        then:
        IOException large = thrown()
        large.message == "$file is larger than 3 bytes"
    }

    @Requires({ Files.exists(Path.of('/dev/zero')) })
    def "a device, a pipe and a folder are not opened"() {
        given:
        Path pipe = dir.resolve('pipe')
        assert new ProcessBuilder('mkfifo', pipe.toString()).start().waitFor() == 0

        when:
        BoundedFile.read(what(dir), 100)

        then:
        IOException refused = thrown()
        refused.message.endsWith('is not a regular file')

        where:
        what << [{ Path it -> it.resolve('pipe') },
                 { Path it -> Files.createSymbolicLink(it.resolve('device'), Path.of('/dev/zero')) },
                 { Path it -> it }]
    }

    def "a file that is not there is told as such"() {
        when:
        BoundedFile.read(dir.resolve('none'), 100)

        then:
        thrown(NoSuchFileException)
    }
}
