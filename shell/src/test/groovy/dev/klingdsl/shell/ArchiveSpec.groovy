package dev.klingdsl.shell

import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

@Requires({ new File('/bin/sh').canExecute() })
class ArchiveSpec extends Specification {
    @Shared
    @TempDir
    Path folder

    @Shared
    DistributionFixture kling

    @Shared
    Path cache

    def setupSpec() {
        kling = new DistributionFixture(folder.resolve('kling'))
        cache = folder.resolve('cache of the user')
        plan([KLING_ARCHIVE: 'now'])
    }

    private Map plan(Map<String, String> variables) {
        DistributionFixture.start([kling.launcher, 'plan', 'bundled', '--json'], [KLING_ARCHIVE: '', XDG_CACHE_HOME: cache.toString()] + variables, folder)
    }

    private List<Path> archives() {
        Files.list(cache.resolve('kling-dsl')).withCloseable { files -> files.filter { it.fileName.toString().startsWith('start-') }.toList() }
    }

    private Map planWatchingClasses() {
        def log = folder.resolve('classes.log')
        def ended = plan([KLING_JAVA_OPTS: "-Xlog:class+load:file=$log".toString()])
        def classes = Files.readAllLines(log).findAll { it.contains('source: ') }
        ended + [archived: classes.any { it.contains('dev.klingdsl.shell.Main ') && it.contains('shared objects file') },
                 fromJars: classes.findAll { it.contains('source: file:') }]
    }

    def "the archive is in a private folder, alone"() {
        expect:
        archives()*.fileName*.toString().every { it ==~ /start-\d+-\d+/ }
        archives().size() == 1
        PosixFilePermissions.toString(Files.getPosixFilePermissions(cache.resolve('kling-dsl'))) == 'rwx------'
    }

    def "classes come from it, and nothing else changes"() {
        given:
        def without = plan([KLING_ARCHIVE: 'no'])

        when:
        def with = planWatchingClasses()

        then:
        with.archived
        with.fromJars == []
        with.subMap('exit', 'out', 'err') == without
        with.exit == 0
    }

    def "a damaged archive is passed over without a word, and made anew when it is cut short: #damage"() {
        given:
        def archive = archives()[0]
        def whole = Files.readAllBytes(archive)
        Files.delete(archive)
        Files.write(archive, spoil(whole))

        when:
        def ended = plan([KLING_ARCHIVE: 'now'])

        then:
        ended == plan([KLING_ARCHIVE: 'no'])
        ended.exit == 0
        archives().size() == 1

        cleanup:
        archives().each { Files.delete(it) }
        Files.write(archive, whole)

        where:
        damage        | spoil
        'cut'         | { byte[] bytes -> Arrays.copyOf(bytes, bytes.length.intdiv(3)) }
        'overwritten' | { byte[] bytes -> def other = bytes.clone(); Arrays.fill(other, 0, 4096, (byte) 1); other }
    }

    def "a start that dies of an archive is followed by one without it"() {
        given:
        def archive = archives()[0]
        def whole = Files.readAllBytes(archive)
        def broken = whole.clone()
        // Where the JVM's own structures are, which it reads without a doubt.
        int start = broken.length.intdiv(100)
        Arrays.fill(broken, start, start + 0x40000, (byte) 0x5a)
        Files.delete(archive)
        Files.write(archive, broken)

        when:
        def dead = plan([:])
        def left = archives()
        def next = plan([KLING_ARCHIVE: 'now'])

        then:
        dead.exit != 0
        dead.err.readLines().last() == 'kling: Java died, maybe of its archive of classes, which is removed now: try again'
        left == []
        next == plan([KLING_ARCHIVE: 'no'])
        archives().size() == 1

        cleanup:
        archives().each { Files.delete(it) }
        Files.write(archive, whole)
    }

    def "another build of kling gets another archive"() {
        given:
        def other = new DistributionFixture(folder.resolve('other'))

        when:
        def ended = DistributionFixture.start([other.launcher, '--version'], [KLING_ARCHIVE: 'now', XDG_CACHE_HOME: cache.toString()], folder)

        then:
        ended.exit == 0
        archives().size() == 2
    }

    def "options of the user's go before the archive: #options"() {
        when:
        def ended = plan([KLING_JAVA_OPTS: options])

        then:
        ended.exit == 0
        ended.err == plan([KLING_ARCHIVE: 'no']).err

        where:
        options << ['-Xshare:off', '-XX:+UseParallelGC', '-Xmx200m -Dany=thing']
    }

    def "it starts all the same #where"() {
        when:
        def ended = DistributionFixture.start([kling.launcher, '--version'], [KLING_ARCHIVE: 'now'] + variables, folder)

        then:
        ended.exit == 0
        ended.err == ''

        where:
        where                                 | variables
        'without a home'                      | [HOME: '', XDG_CACHE_HOME: '']
        'with a cache that cannot be written' | [XDG_CACHE_HOME: '/proc/nowhere']
        'with a cache that is a file'         | [XDG_CACHE_HOME: '/dev/null']
    }
}
