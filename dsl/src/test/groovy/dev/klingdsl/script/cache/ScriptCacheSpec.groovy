package dev.klingdsl.script.cache

import dev.klingdsl.plan.SourceText
import dev.klingdsl.scope.Vocabulary
import dev.klingdsl.scope.Word
import dev.klingdsl.script.ScriptCompiler
import dev.klingdsl.script.ScriptException
import dev.klingdsl.script.compile.ScriptNames
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.nio.file.attribute.PosixFilePermissions
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors

@Requires({ FileSystems.default.supportedFileAttributeViews().contains('unix') })
class ScriptCacheSpec extends Specification {
    @TempDir
    Path folder

    private Path getRoot() {
        folder.resolve('cache')
    }

    private ScriptCompiler compiler(Vocabulary words = Vocabulary.standard()) {
        new ScriptCompiler(words).withCache(root)
    }

    private Path getHome() {
        root.resolve(CompilerFingerprint.folderName())
    }

    private List<Path> entries() {
        Files.exists(home) ? Files.list(home).withCloseable { it.sorted().toList() } : []
    }

    private static SourceText text(String text) {
        new SourceText('promo.groovy', text)
    }

    private static CacheKey key(SourceText source) {
        CacheKey.of(source, ScriptNames.classNameOf(source), Vocabulary.standard())
    }

    def "an unchanged script is found, and has the same plan"() {
        given:
        def source = text('''
            def who = param 'who', 'a fox', 'who turns'
            class Lens { int mm = 35 }
            def noir = preset { pro(); clarity 1081 }
            kling('one') { use noir; prompt "$who, ${new Lens().mm} mm"; duration 7 }
            [5, 10].each { seconds -> kling("s$seconds") { prompt who; duration seconds } }
        ''')

        when:
        def fresh = compiler().compile(source, folder)
        def kept = compiler().compile(source, folder)
        def without = new ScriptCompiler().compile(source, folder)

        then:
        entries().size() == 1
        fresh.plan(who: 'an owl') == kept.plan(who: 'an owl')
        kept.plan().diagnostics() == without.plan().diagnostics()
        kept.plan().diagnostics().size() == 2
        kept.plan().steps()*.name() == ['one', 's5', 's10']
        kept.plan().steps()*.location() == without.plan().steps()*.location()
    }

    def "an entry is used: no second one is added, and the first is not written again"() {
        given:
        compiler().compile(text("kling { prompt 'a' }"), folder)
        def entry = entries()[0]
        def long_ago = FileTime.from(Instant.EPOCH)
        Files.setLastModifiedTime(entry, long_ago)

        when:
        compiler().compile(text("kling { prompt 'a' }"), folder).plan()

        then:
        entries() == [entry]
        Files.getLastModifiedTime(entry) == long_ago
    }

    def "mistakes at run time have the same message and location with and without the cache: #script"() {
        given:
        def source = text(script)
        def diagnostics = { ScriptCompiler compiler ->
            try {
                compiler.compile(source, folder).plan(sujbect: 'x').diagnostics()
            } catch (ScriptException e) {
                e.diagnostics()
            }
        }

        expect:
        def first = diagnostics(compiler())
        first == diagnostics(compiler())
        first == diagnostics(new ScriptCompiler())
        !first.empty

        where:
        script << [
                "def subject = param 'subject', 'x'\nkling { prompt subject; aspect '9x16' }",
                "kling { prompt 'a' }\ndef x = [1][3]\nx.foo()",
                "kling { duration 'long' }",
                "assert 1 == 2 : 'never'",
        ]
    }

    def "a script that does not compile has no entry, and its mistakes are reported again"() {
        when:
        2.times {
            try {
                compiler().compile(text('kling { duraton 5 }'), folder)
                assert false
            } catch (ScriptException e) {
                assert e.diagnostics()*.message() == ["unknown setting 'duraton', did you mean 'duration'?"]
            }
        }

        then:
        entries().findAll { it.toString().endsWith('.classes') } == []
    }

    def "#what has another entry"() {
        given:
        compiler().compile(text("kling { prompt 'a' }"), folder)

        when:
        compiler(words).compile(source, folder)

        then:
        entries().size() == 2

        where:
        what            | source                                                    | words
        'another text'  | text("kling { prompt 'b' }")                              | Vocabulary.standard()
        'another name'  | new SourceText('other.groovy', "kling { prompt 'a' }")    | Vocabulary.standard()
        'another word'  | text("kling { prompt 'a' }")                              | Vocabulary.standard().withBlockWord(Word.inBlock('wide').build()) { video, arguments -> video.landscape() }
    }

    def "an include that has changed is compiled again, and so is one in another folder"() {
        given:
        def script = text("def look = include file\nkling { use look; prompt 'a' }".replace('file', "'looks.groovy'"))
        def looks = folder.resolve('looks.groovy')
        Files.writeString(looks, 'preset { clarity 720 }')
        def clarity = { compiler().compile(script, folder).plan().steps()[0].request().clarity() }

        expect:
        clarity() == 720
        clarity() == 720

        when:
        Files.writeString(looks, 'preset { clarity 1080 }')

        then:
        clarity() == 1080
    }

    def "a damaged entry is ignored and replaced: #damage"() {
        given:
        def source = text("kling { prompt 'a' }")
        compiler().compile(source, folder)
        def entry = entries()[0]
        def whole = Files.readAllBytes(entry)
        Files.write(entry, spoil(whole.clone()))

        expect:
        compiler().compile(source, folder).plan().steps()[0].request().prompt() == 'a'
        Files.readAllBytes(entry) == whole

        where:
        damage      | spoil
        'empty'     | { byte[] bytes -> new byte[0] }
        'cut'       | { byte[] bytes -> Arrays.copyOf(bytes, bytes.length.intdiv(2)) }
        'one byte'  | { byte[] bytes -> bytes[bytes.length - 9] ^= 1; bytes }
        'the head'  | { byte[] bytes -> bytes[0] ^= 1; bytes }
    }

    def "folders and entries are for their owner only"() {
        when:
        compiler().compile(text("kling { prompt 'a' }"), folder)

        then:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home)) == 'rwx------'
        entries().every { PosixFilePermissions.toString(Files.getPosixFilePermissions(it)) == 'rw-------' }
    }

    def "nothing is loaded or kept #where"() {
        given:
        def source = text("kling { prompt 'a' }")
        compiler().compile(source, folder)
        def entry = entries()[0]
        Files.setLastModifiedTime(entry, FileTime.from(Instant.EPOCH))
        Files.setPosixFilePermissions([root: root, home: home, entry: entry][changed], PosixFilePermissions.fromString(permissions))

        when:
        def found = ScriptCache.in(root).find(key(source))
        def plan = compiler().compile(source, folder).plan()

        then:
        found.empty
        plan.steps().size() == 1
        where.contains('file') || Files.getLastModifiedTime(entry) == FileTime.from(Instant.EPOCH)

        where:
        where                                        | changed | permissions
        'in a folder that others can write'          | 'home' | 'rwxrwxrwx'
        'in a folder that others can read'           | 'home' | 'rwxr-xr-x'
        'in a folder that others could replace'      | 'root' | 'rwxrwxrwx'
        'from a file that others can write'          | 'entry' | 'rw-rw-rw-'
    }

    def "an entry with the file name of another script's key is not used"() {
        given:
        def (one, other) = [text("kling { prompt 'a' }"), text("kling { prompt 'b' }")]
        compiler().compile(one, folder)
        Files.move(entries()[0], home.resolve(key(other).name() + '.classes'))

        expect:
        ScriptCache.in(root).find(key(other)).empty
        compiler().compile(other, folder).plan().steps()[0].request().prompt() == 'b'
        ScriptCache.in(root).find(key(other)).present
    }

    def "a symbolic link in place of an entry is not followed"() {
        given:
        def source = text("kling { prompt 'a' }")
        compiler().compile(source, folder)
        def entry = entries()[0]
        def elsewhere = Files.move(entry, folder.resolve('elsewhere'))
        Files.createSymbolicLink(entry, elsewhere)

        expect:
        ScriptCache.in(root).find(key(source)).empty
    }

    def "without a usable folder scripts are compiled as without a cache: #what"() {
        given:
        if (what == 'a file is there') {
            Files.writeString(root, '')
        }
        def cache = what == 'a file is there' ? root : Path.of('/proc/nowhere')

        expect:
        new ScriptCompiler().withCache(cache).compile(text("kling { prompt 'a' }"), folder).plan().steps().size() == 1

        where:
        what << ['a file is there', 'it cannot be made']
    }

    def "many threads compile and read the same scripts at once"() {
        given:
        def threads = 8
        def ready = new CountDownLatch(threads)
        def pool = Executors.newFixedThreadPool(threads)

        when:
        def prompts = (1..threads).collect { thread ->
            pool.submit({
                ready.countDown()
                ready.await()
                (1..3).collect { i -> compiler().compile(text("kling { prompt 'p$i' }"), folder).plan().steps()[0].request().prompt() }
            } as Callable)
        }*.get()

        then:
        prompts.every { it == ['p1', 'p2', 'p3'] }
        entries().size() == 3

        cleanup:
        pool.shutdownNow()
    }

    def "the oldest entries beyond #most entries or #bytes bytes are deleted, and abandoned temporary files"() {
        given:
        Files.createDirectories(root)
        ['a', 'b', 'c', 'd'].eachWithIndex { name, i ->
            def file = Files.write(root.resolve(name + '.classes'), new byte[100])
            Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_000_000 + i)))
        }
        def left = Files.write(root.resolve('x.part'), new byte[1])
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH))
        def busy = Files.write(root.resolve('y.part'), new byte[1])
        Files.setLastModifiedTime(busy, FileTime.from(Instant.ofEpochSecond(1_000_000)))

        when:
        CacheEviction.trim(root, most, bytes)

        then:
        Files.list(root).withCloseable { it*.fileName*.toString().sort() } == remaining

        where:
        most | bytes || remaining
        10   | 10000 || ['a.classes', 'b.classes', 'c.classes', 'd.classes', 'y.part']
        2    | 10000 || ['c.classes', 'd.classes', 'y.part']
        10   | 250   || ['c.classes', 'd.classes', 'y.part']
    }
}
