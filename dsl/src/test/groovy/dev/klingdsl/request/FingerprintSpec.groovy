package dev.klingdsl.request

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class FingerprintSpec extends Specification {
    @TempDir
    Path folder

    private VideoRequestBuilder full() {
        VideoRequest.builder().relativeTo(folder).image('https://example.com/a.jpg').prompt('a fox').aspect('9:16')
                .clarity(1080).pro().duration(5).option('b', [x: 1, y: [true, null]]).option('a', 'z')
    }

    def "the same purchase has the same fingerprint, however it is written"() {
        expect:
        VideoRequest.builder().option('a', 'z').option('b', [y: [true, null], x: 1.0G]).duration(5).pro().clarity(1080)
                .portrait().prompt('a fox').image('https://example.com/a.jpg').build().fingerprint() == full().build().fingerprint()
    }

    def "anything that changes the video changes the fingerprint: #what"() {
        expect:
        full().with(change).build().fingerprint() != full().build().fingerprint()

        where:
        what         | change
        'image'      | { it.image('https://example.com/b.jpg') }
        'end frame'  | { it.image('https://example.com/a.jpg', 'https://example.com/a.jpg') }
        'prompt'     | { it.prompt('a fox ') }
        'no prompt'  | { it.prompt(null) }
        'aspect'     | { it.square() }
        'clarity'    | { it.clarity(720) }
        'quality'    | { it.std() }
        'duration'   | { it.duration(10) }
        'model'      | { it.model('other') }
        'option'     | { it.option('a', 'zz') }
        'more'       | { it.option('c', false) }
        'text/number'| { it.option('b', [x: '1', y: [true, null]]) }
    }

    def "the callback does not change the fingerprint"() {
        expect:
        full().callback('https://example.com/done').build().fingerprint() == full().build().fingerprint()
    }

    def "local images are identified by content, not by name or folder"() {
        given:
        def one = ImagesFixture.png(folder.resolve('one.png'), 400, 300)
        def copy = Files.copy(one, folder.resolve('copy.png'))
        def other = ImagesFixture.png(folder.resolve('other.png'), 401, 300)

        expect:
        full().image(one).build().fingerprint() == full().image(copy).build().fingerprint()
        full().image(one).build().fingerprint() != full().image(other).build().fingerprint()
    }

    def "it is 64 hex digits and does not change between versions"() {
        expect: 'pinned, since a new value would pay again for what exists'
        VideoRequest.builder().prompt('a fox').build().fingerprint() ==
                'f8880b57af8301a9a64748ec6866ea4f030e0d40010dba9388b32c11c055db4e'
        VideoRequest.builder().image('https://example.com/a.jpg?x=1', 'https://example.com/b.jpg').prompt('a fox').aspect('9:16')
                .clarity(1080).std().duration(10).model('other').callback('https://example.com/done').option('b', [1, 2]).option('a', 'z')
                .build().fingerprint() == '14cf483f2b2d12be5c20eb8f1b87e8fc3c93fdd91844c629e8a43414cb549bfd'
    }
}
