package dev.klingdsl.file

import dev.klingdsl.file.OwnerOnlyFile.Exposure
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

@Requires({ Files.getFileStore(Path.of('.')).supportsFileAttributeView('posix') })
class OwnerOnlyFileSpec extends Specification {
    @TempDir
    Path dir

    static String permissions(Path file) {
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
    }

    def "a file and the folders that are missing are created for their owner alone, and what exists stays"() {
        given:
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString('rwxr-xr-x'))
        Path file = dir.resolve('a/b/f')

        when:
        OwnerOnlyFile.create(file)

        then:
        permissions(file) == 'rw-------'
        permissions(dir.resolve('a/b')) == 'rwx------'
        permissions(dir.resolve('a')) == 'rwx------'
        permissions(dir) == 'rwxr-xr-x'

        when:
        Files.writeString(file, 'content')
        OwnerOnlyFile.create(file)

        then:
        Files.readString(file) == 'content'
    }

    def "#permissions is told as #kind"() {
        given:
        Path file = Files.createFile(dir.resolve('f'))
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions))

        when:
        def exposed = OwnerOnlyFile.exposure(file)

        then:
        exposed.map { it.kind() }.orElse(null) == kind
        kind == null || exposed.get().why().contains(permissions)

        when:
        OwnerOnlyFile.restrict(file)

        then:
        OwnerOnlyFile.exposure(file).empty

        where:
        permissions | kind
        'rw-------' | null
        'r--------' | null
        'rwx------' | null
        'rw-r--r--' | Exposure.Kind.READABLE
        'rw-----w-' | Exposure.Kind.WRITABLE
        'rw-rw----' | Exposure.Kind.WRITABLE
    }

    def "a symbolic link is told, wherever it leads"() {
        given:
        Path file = Files.createFile(dir.resolve('f'))
        OwnerOnlyFile.restrict(file)

        expect:
        OwnerOnlyFile.exposure(Files.createSymbolicLink(dir.resolve('l'), file)).get().kind() == Exposure.Kind.LINK
    }
}
