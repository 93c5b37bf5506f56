package dev.klingdsl.result

import dev.klingdsl.job.TakeId
import dev.klingdsl.plan.Plan
import dev.klingdsl.request.VideoRequest
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture

class ResultFolderSpec extends Specification {
    @TempDir
    Path dir
    ResultFolder folder = null
    Sidecar first = Sidecar.submitting('host#1', false, 'e1', java.time.Instant.EPOCH, '{}')

    def setup() {
        folder = new ResultFolder(dir, 'promo')
    }

    static TakeOrigin origin(String step = 'shot', int take = 1, String prompt = 'a') {
        TakeOrigin.of(new Plan('promo', [], [], []), new TakeId(step, take), VideoRequest.builder().prompt(prompt).build())
    }

    String name(TakeOrigin origin, int takes = 1) {
        folder.reserve(origin, takes, first).sidecarFile().fileName.toString()
    }

    def "a name that anything has is not given again"() {
        expect:
        name(origin()) == 'shot.json'
        name(origin()) == 'shot-take2.json'
        name(origin('shot', 1), 2) == 'shot-take1.json'

        when: Files.createDirectories(dir.resolve('promo')).resolve('lone.mp4').toFile().text = 'x'
        then: name(origin('lone')) == 'lone-take2.json'

        when: dir.resolve('promo/many-1.mp4').toFile().text = 'x'
        then: name(origin('many')) == 'many-take2.json'
    }

    def "a step whose name looks like another one's output does not disturb it"() {
        expect:
        name(origin('shot-1')) == 'shot-1.json'
        when: dir.resolve('promo/shot-1.mp4').toFile().text = 'x'
        def slot = folder.reserve(origin('shot'), 1, first)
        then:
        slot.sidecarFile().fileName.toString() == 'shot.json'
        slot.videos(2)*.fileName*.toString() == ['shot-2.mp4', 'shot-3.mp4']
    }

    def "two that reserve at the same time get different names"() {
        when:
        def names = (1..24).collect { n -> CompletableFuture.supplyAsync { new ResultFolder(dir, 'promo').reserve(origin(), 1, first) } }
                *.join()*.sidecarFile()
        then: names.unique().size() == 24
    }

    def "earlier results are those of the same request, the same step's and the same plan's first"() {
        given:
        name(origin())
        name(origin('shot', 1, 'b'))
        name(origin('other'))
        dir.resolve('promo/broken.json').toFile().text = '{'

        expect:
        folder.earlier(origin())*.sidecarFile()*.fileName*.toString() == ['shot.json', 'other.json']
        folder.earlier(origin('other', 2))*.sidecarFile()*.fileName*.toString() == ['other.json', 'shot.json']
        folder.unreadable().get() == dir.resolve('promo/broken.json')
        new ResultFolder(dir, 'another').earlier(origin())*.sidecarFile()*.parent.unique() == [dir.resolve('promo')]
        new ResultFolder(dir.resolve('nothing'), 'promo').earlier(origin()).empty
    }

    def "a sidecar that names #name, outside of its folder or no file in it, has no result"() {
        given:
        Files.createDirectories(dir.resolve('promo/folder'))
        ['promo/own.mp4', 'promo/folder/v.mp4', 'other.mp4'].each { dir.resolve(it).toFile().text = 'x' }
        def names = ['own.mp4', name == 'ABSOLUTE' ? dir.resolve('other.mp4').toString() : name]
        folder.reserve(origin(), 1, first).update(first.succeeded([], names, java.time.Instant.EPOCH))

        expect:
        folder.earlier(origin())*.existingVideos() == [expected.collect { dir.resolve("promo/$it") }]

        where:
        name                        || expected
        'own.mp4'                   || ['own.mp4', 'own.mp4']
        '../other.mp4'              || []
        'ABSOLUTE'                  || []
        'folder/v.mp4'              || []
        '../promo/../promo/own.mp4' || []
        'folder'                    || []
        '..'                        || []
        ''                          || []
        'a\0b'                      || []
    }

    @Requires({ Files.exists(Path.of('/dev/zero')) })
    @Timeout(60)
    def "what has a sidecar's name but is a pipe, a device or huge is not read"() {
        given:
        def plan = Files.createDirectories(dir.resolve('promo'))
        assert new ProcessBuilder('mkfifo', plan.resolve('pipe.json').toString()).start().waitFor() == 0
        Files.createSymbolicLink(plan.resolve('device.json'), Path.of('/dev/zero'))
        Files.createSymbolicLink(plan.resolve('nothing.json'), plan.resolve('none'))
        Files.createDirectory(plan.resolve('folder.json'))

        expect:
        folder.earlier(origin()) == []
        folder.unreadable().empty

        when: 'a file that may have been a sidecar'
        new RandomAccessFile(plan.resolve('huge.json').toFile(), 'rw').withCloseable { it.setLength(3L << 30) }

        then: 'a person has to look'
        folder.earlier(origin()) == []
        folder.unreadable().get() == plan.resolve('huge.json')
    }

    def "a sidecar that a link leads to counts"() {
        given:
        def slot = folder.reserve(origin(), 1, first)
        def moved = Files.move(slot.sidecarFile(), dir.resolve('moved.json'))
        Files.createSymbolicLink(slot.sidecarFile(), moved)

        expect:
        folder.earlier(origin())*.sidecar() == [first]
    }

    def "a sidecar survives being written and read"() {
        given:
        def slot = folder.reserve(origin(), 1, first)
        def at = java.time.Instant.parse('2026-08-01T10:00:00Z')
        slot.update(slot.sidecar().submitted('id-7', 'trace', at))
        slot.update(slot.sidecar().succeeded([URI.create('http://u:p@h/v.mp4?s=1')], ['shot.mp4'], at))

        expect:
        def found = folder.earlier(origin())[0].sidecar()
        found == slot.sidecar()
        found.outputs() == ['http://h/v.mp4']
        dir.resolve('promo').toFile().list() == ['shot.json'] as String[]
    }

    def "released names are free again"() {
        given: folder.reserve(origin(), 1, first).release()
        expect: name(origin()) == 'shot.json'
    }
}
