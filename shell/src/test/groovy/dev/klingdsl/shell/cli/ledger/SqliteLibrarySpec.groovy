package dev.klingdsl.shell.cli.ledger

import org.sqlite.SQLiteJDBCLoader
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

@Requires({ Files.getFileStore(Path.of('.')).supportsFileAttributeView('posix') })
class SqliteLibrarySpec extends Specification {
    @TempDir
    Path folder

    /** The folder of specs may be below one that others can write to; the one that the library is in is checked. */
    private Path installed() {
        SqliteLibrary.installed(folder.resolve('cache')).get()
    }

    private Path library() {
        Files.list(installed()).toList().first()
    }

    def "the library is made once, in a folder of its version and for its owner alone"() {
        when:
        def place = installed()
        def made = Files.readAttributes(library(), 'creationTime,lastModifiedTime,size')

        then:
        place.fileName.toString().startsWith("sqlite-$SQLiteJDBCLoader.version-")
        PosixFilePermissions.toString(Files.getPosixFilePermissions(place)) == 'rwx------'
        PosixFilePermissions.toString(Files.getPosixFilePermissions(library())) == 'rw-------'
        made.size > 500_000

        when:
        Files.setLastModifiedTime(library(), java.nio.file.attribute.FileTime.fromMillis(0))
        installed()

        then: 'it is used as it is'
        Files.getLastModifiedTime(library()).toMillis() == 0
        Files.list(place).count() == 1
    }

    def "a library that is #what is made anew"() {
        given:
        def whole = Files.readAllBytes(library())
        spoil(library(), whole)

        when:
        installed()

        then:
        Files.readAllBytes(library()) == whole
        PosixFilePermissions.toString(Files.getPosixFilePermissions(library())) == 'rw-------'

        where:
        what                  | spoil
        'cut'                 | { Path it, byte[] content -> Files.write(it, Arrays.copyOf(content, 100)) }
        'damaged'             | { Path it, byte[] content -> Files.write(it, content.clone().tap { it[5000] ^= 1 }) }
        'writable by others'  | { Path it, byte[] content -> Files.setPosixFilePermissions(it, PosixFilePermissions.fromString('rw-rw-rw-')) }
        'somewhere else'      | { Path it, byte[] content ->
            def other = Files.move(it, it.resolveSibling('other'))
            Files.createSymbolicLink(it, other)
            Files.setLastModifiedTime(other, java.nio.file.attribute.FileTime.fromMillis(0))
        }
    }

    def "a folder that others can reach into is not used"() {
        given:
        Files.setPosixFilePermissions(installed(), PosixFilePermissions.fromString('rwxrwxrwx'))

        expect:
        SqliteLibrary.installed(folder.resolve('cache')).empty
    }

    def "a process that is killed leaves nothing of the library in the temporary folder"() {
        given:
        def temporary = Files.createDirectory(folder.resolve('tmp'))
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def classes = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
        def process = new ProcessBuilder(java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', "-Djava.io.tmpdir=$temporary",
                '-cp', classes, LedgerHolderFixture.name, folder.resolve('ledger.db').toString(), folder.resolve('cache').toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start()

        when:
        def said = process.inputReader().readLine()
        process.destroyForcibly().waitFor()

        then:
        said == 'open'
        Files.list(temporary).filter { it.fileName.toString().contains('sqlite') }.toList() == []
        Files.exists(library())
    }
}
