package dev.klingdsl.shell.cli.ledger

import dev.klingdsl.account.Account
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.LedgerException
import dev.klingdsl.ledger.store.PurchaseRequest
import dev.klingdsl.ledger.Provenance
import dev.klingdsl.ledger.Purchase
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.util.concurrent.Callable
import java.util.concurrent.Executors

class LedgerFileSpec extends Specification {
    @TempDir
    Path folder

    private Path getFile() {
        folder.resolve('data/kling/ledger.db')
    }

    private static PurchaseRequest order(String fingerprint) {
        PurchaseRequest.of(new Purchase(Account.ofApp('an app'), Provenance.of('promo', 'shot', 1), fingerprint,
                '{"ref_prompt":"a fox"}', '{"ref_prompt":"a fox"}', 5, null))
    }

    private static String permissions(Path path) {
        PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
    }

    @Requires({ Files.getFileStore(Path.of('.')).supportsFileAttributeView('posix') })
    def "the file, its side files and its folders are private from the beginning"() {
        when:
        def opened = LedgerFile.open(file)
        LedgerFileFixture.write(file) { it.open(order('f')) }

        then:
        ['data', 'data/kling'].every { permissions(folder.resolve(it)) == 'rwx------' }
        ['ledger.db', 'ledger.db-wal', 'ledger.db-shm'].every { permissions(file.resolveSibling(it)) == 'rw-------' }

        cleanup:
        opened.close()
    }

    def "entries are there when it is opened again, and closing leaves no side files"() {
        given:
        LedgerFileFixture.write(file) { it.open(order('f')) }

        expect:
        Files.list(file.parent).toList() == [file]
        LedgerFile.open(file).withCloseable { it.ledger().entries(EntryQuery.all())*.purchase()*.fingerprint() } == ['f']
    }

    def "several connections have it open at once, and each sees what the others write"() {
        given:
        def first = LedgerFile.open(file)
        def second = LedgerFile.open(file)

        when:
        LedgerFileFixture.write(file) { it.open(order('a')) }
        LedgerFileFixture.write(file) { it.open(order('b')) }

        then:
        first.ledger().entries(EntryQuery.all()) == second.ledger().entries(EntryQuery.all())
        first.ledger().entries(EntryQuery.all()).size() == 2

        cleanup:
        [first, second]*.close()
    }

    def "a commit is synced to the disk"() {
        given:
        def opened = LedgerFile.open(file)

        expect:
        LedgerFile.database(file).connection.withCloseable { connection ->
            ['synchronous', 'journal_mode', 'busy_timeout'].collect { name ->
                def found = connection.createStatement().executeQuery("PRAGMA $name")
                found.next()
                found.getString(1)
            }
        } == ['2', 'wal', '15000']

        cleanup:
        opened.close()
    }

    def "a ledger that has lost its content is not taken for a new one"() {
        given:
        Files.createDirectories(file.parent)
        Files.createFile(file)

        when:
        LedgerFile.open(file)

        then:
        def trouble = thrown(LedgerException)
        trouble.message == "the ledger $file is damaged, and without it nothing is submitted: the file is empty, which a" +
            ' ledger never is; restore it from a backup; or, if there was nothing in it, delete it'
        Files.size(file) == 0
    }

    def "processes that make the ledger at once all find it whole, and nothing is left beside it"() {
        given:
        def threads = Executors.newFixedThreadPool(4)

        when:
        threads.invokeAll((1..4).collect { number ->
            { -> LedgerFileFixture.write(file) { it.open(order("f$number")) } } as Callable
        })*.get()

        then:
        LedgerFile.open(file).withCloseable { it.ledger().entries(EntryQuery.all()).size() } == 4
        Files.list(file.parent).toList() == [file]

        cleanup:
        threads.shutdownNow()
    }

    @Requires({ Files.getFileStore(Path.of('.')).supportsFileAttributeView('posix') })
    def "a ledger with permissions #told is made its owner's alone, with its side files, and that is told"() {
        given:
        def other = LedgerFile.open(file)
        LedgerFileFixture.write(file) { it.open(order('f')) }
        def all = ['ledger.db', 'ledger.db-wal', 'ledger.db-shm'].collect { file.resolveSibling(it) }
        all.each { Files.setPosixFilePermissions(it, PosixFilePermissions.fromString(told)) }
        def reached = through == 'link' ? Files.createSymbolicLink(folder.resolve('link.db'), file) : file

        when:
        def opened = LedgerFile.open(reached)

        then:
        opened.notice().get() == "the ledger $reached could be $how by others ($told); now only you can read and change it"
        all.every { permissions(it) == 'rw-------' }
        opened.ledger().entries(EntryQuery.all()).size() == 1

        when:
        opened.close()
        opened = LedgerFile.open(reached)

        then:
        opened.notice().empty

        cleanup:
        [opened, other]*.close()

        where:
        told        | how       | through
        'rw-r--r--' | 'read'    | 'file'
        'rw-rw-r--' | 'changed' | 'file'
        'rw-r--r--' | 'read'    | 'link'
    }

    def "a damaged ledger is reported with its path, and is not changed: #damage"() {
        given:
        LedgerFileFixture.write(file) { ledger -> 200.times { ledger.open(order("f$it")) } }
        byte[] bytes = Files.readAllBytes(file)
        spoil(bytes)
        Files.write(file, bytes)

        when:
        LedgerFile.open(file)

        then:
        def trouble = thrown(LedgerException)
        trouble.message.startsWith("the ledger $file is damaged, and without it nothing is submitted")
        trouble.message.contains('restore it from a backup; or move it away')
        Files.readAllBytes(file) == bytes

        where:
        damage               | spoil
        'another kind of file' | { byte[] b -> Arrays.fill(b, 0, 100, (byte) 120) }
        'pages within'       | { byte[] b -> Arrays.fill(b, 8192, b.length, (byte) 0x55) }
    }

    def "a ledger of a newer version is not changed, and is reported with its path"() {
        given:
        LedgerFile.open(file).close()
        LedgerFile.database(file).connection.withCloseable {
            it.createStatement().execute('UPDATE kling_ledger SET schema_version = 999')
        }

        when:
        LedgerFile.open(file)

        then:
        def trouble = thrown(LedgerException)
        trouble.message.startsWith("the ledger $file: the ledger has schema 999, made by a newer version of kling")
    }

    def "a path where no file can be created is reported: #what"() {
        given:
        Files.createDirectories(file.parent.parent)
        make(file)

        when:
        LedgerFile.open(file)

        then:
        def trouble = thrown(LedgerException)
        trouble.message.startsWith("the ledger $file cannot be ")
        trouble.message.contains(why)
        trouble.message.endsWith('or set KLING_LEDGER to a file elsewhere')

        where:
        what                        | make                                              || why
        'a folder of that name'     | { Path it -> Files.createDirectories(it) }    || 'it is no file'
        'a file in place of a folder' | { Path it -> Files.createFile(it.parent) }  || "kling is no folder"
    }

    @Requires({ System.getProperty('user.name') != 'root' })
    def "a ledger or a folder without write permission is reported: #what"() {
        given:
        LedgerFile.open(file).close()
        def closed = what == 'file' ? file : file.parent
        if (what == 'folder') {
            Files.delete(file)
        }
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString('r-xr-xr-x'))

        when:
        LedgerFile.open(file)

        then:
        def trouble = thrown(LedgerException)
        trouble.message.contains(file.toString())
        trouble.message.endsWith('or set KLING_LEDGER to a file elsewhere')

        cleanup:
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString('rwxr-xr-x'))

        where:
        what << ['file', 'folder']
    }
}
