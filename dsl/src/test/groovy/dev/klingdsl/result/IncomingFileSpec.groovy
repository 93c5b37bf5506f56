package dev.klingdsl.result

import dev.klingdsl.error.DownloadException
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class IncomingFileSpec extends Specification {
    @TempDir
    Path dir
    List<List<Long>> reports = []

    IncomingFile incoming(String name = 'new/v.mp4') {
        new IncomingFile(dir.resolve(name), { bytes, total -> reports << [bytes, total] })
    }

    static InputStream bytes(int count) {
        new ByteArrayInputStream(new byte[count])
    }

    def "a file has its name only when all of it is there"() {
        given:
        def stream = new InputStream() {
            int left = 3_000_000

            @Override
            int read() {
                assert !Files.exists(dir.resolve('new/v.mp4'))
                left-- > 0 ? 1 : -1
            }
        }
        expect:
        Files.size(incoming().receive(stream, 3_000_000)) == 3_000_000
        reports.first() == [0, 3_000_000]
        reports.last() == [3_000_000, 3_000_000]
        dir.resolve('new').toFile().list() == ['v.mp4'] as String[]
    }

    def "#count bytes of #length announced are refused"() {
        when: incoming().receive(bytes(count), length)
        then:
        thrown(IOException)
        dir.resolve('new').toFile().list() == [] as String[]
        where:
        count | length
        99    | 100
        101   | 100
        0     | 0
        0     | -1
    }

    def "of two that fetch the same file at the same time one gives it its name, and both are left whole"() {
        given:
        def others = 1
        def late = new IncomingFile(dir.resolve('new/v.mp4'), { arrived, total ->
            if (others-- > 0) incoming().receive(bytes(70), 70)
        })
        when: late.receive(bytes(100), 100)
        then:
        def e = thrown(DownloadException)
        e.message.contains('exists and is not replaced')
        Files.size(dir.resolve('new/v.mp4')) == 70
        dir.resolve('new').toFile().list() == ['v.mp4'] as String[]
    }

    def "an unknown length is taken as it comes"() {
        expect: Files.size(incoming().receive(bytes(7), -1)) == 7
    }

    def "a folder that cannot be written is told"() {
        given: dir.resolve('new').toFile().text = 'a file'
        when: incoming().receive(bytes(7), 7)
        then:
        def e = thrown(DownloadException)
        e.message.contains('cannot be written')
    }
}
