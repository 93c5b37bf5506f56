package dev.klingdsl.file

import java.nio.file.FileAlreadyExistsException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class AtomicFileWriterSpec extends Specification {
    @TempDir
    Path dir

    Path getFile() {
        dir.resolve('f.json')
    }

    def "a file is replaced as a whole, and no temporary one is left: #writer"() {
        given:
        Files.writeString(file, 'old')

        when:
        writer.write(file, 'new'.bytes)

        then:
        Files.readString(file) == 'new'
        dir.toFile().list() == ['f.json'] as String[]

        where:
        writer << [AtomicFileWriter.DURABLE, AtomicFileWriter.DURABLE_SECRET, AtomicFileWriter.CACHE]
    }

    def "what cannot be written leaves the old file and no temporary one"() {
        given:
        Files.createDirectories(file.resolve('in the way'))

        when:
        AtomicFileWriter.DURABLE.write(file, 'new'.bytes)

        then:
        thrown(IOException)
        Files.isDirectory(file.resolve('in the way'))
        dir.toFile().list() == ['f.json'] as String[]
    }

    def "of several writers at once, one wins with all that it wrote"() {
        given:
        def threads = Executors.newFixedThreadPool(4)
        def texts = (1..4).collect { (it as String) * 100_000 }

        when:
        threads.invokeAll(texts.collect { text -> { -> AtomicFileWriter.CACHE.write(file, text.bytes) } as Callable })*.get()

        then:
        Files.readString(file) in texts
        dir.toFile().list() == ['f.json'] as String[]

        cleanup:
        threads.shutdownNow()
    }

    @Requires({ Files.getFileStore(Path.of('.')).supportsFileAttributeView('posix') })
    def "a secret is only its owner's to read, also in place of a file that others could read"() {
        given:
        Files.writeString(file, 'old')
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rw-r--r--'))

        when:
        AtomicFileWriter.DURABLE_SECRET.write(file, 'new'.bytes)

        then:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == 'rw-------'
    }

    def "a name that is taken is not taken over"() {
        given:
        Path temporary = Files.writeString(AtomicFileWriter.temporary(file), 'new')

        when:
        AtomicFileWriter.claim(temporary, file, DirectorySync.DISK)

        then:
        Files.readString(file) == 'new'
        Files.notExists(temporary)

        when:
        AtomicFileWriter.claim(Files.writeString(temporary, 'newer'), file, DirectorySync.DISK)

        then:
        thrown(FileAlreadyExistsException)
        Files.readString(file) == 'new'
    }
}
