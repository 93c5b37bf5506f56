package dev.klingdsl.request

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class VideoRequestSpec extends Specification {
    @TempDir
    Path folder

    def "the builder's words set the settings"() {
        given:
        def image = ImagesFixture.png(folder.resolve('a.png'), 640, 360)

        when:
        def request = VideoRequest.builder().relativeTo(folder).image('a.png').prompt('a fox').portrait().clarity(1080)
                .pro().duration(10).callback('https://example.com/done').option('seed', 42).build()

        then:
        request.images() == [new ImageSource.Local(image)]
        request.prompt() == 'a fox'
        request.aspect() == AspectRatio.PORTRAIT
        request.clarity() == 1080
        request.quality() == QualityMode.PRO
        request.duration() == 10
        request.model() == 'tx_kling-v2-1-master'
        request.callback() == URI.create('https://example.com/done')
        request.options() == [seed: 42]
    }

    def "unset settings are null, except for the length and the model, which the service requires"() {
        when:
        def request = VideoRequest.builder().prompt('a fox').build()

        then:
        request.images().empty
        request.duration() == 5
        request.model() == VideoRequest.DEFAULT_MODEL
        [request.aspect(), request.clarity(), request.quality(), request.callback()].every { it == null }
    }

    def "a later word overrides an earlier one"() {
        expect:
        VideoRequest.builder().prompt('a').landscape().square().std().pro().prompt('b').build() ==
                VideoRequest.builder().prompt('b').square().pro().build()
    }

    def "a builder of a request builds an equal one"() {
        given:
        def request = VideoRequest.builder().image('https://example.com/a.jpg', 'https://example.com/b.jpg')
                .prompt("it's \$5 and \"so on\"").aspect('9:16').clarity(720).std().duration(5)
                .callback('https://example.com/x?y=z').model('other').option('nested', [a: [1, null, true]]).build()

        expect:
        request.toBuilder().build() == request
        request.toBuilder().build().hashCode() == request.hashCode()
        request.toBuilder().prompt('else').build() != request
    }

    def "unset removes #setting"() {
        given:
        def full = VideoRequest.builder().image('https://example.com/a.jpg').prompt('p').square().clarity(720).pro()
                .duration(10).callback('https://example.com/x').model('m').option('o', 1).build()

        expect:
        full.toBuilder().unset(setting).build() != full

        where:
        setting << Setting.settable() - Setting.TAKES
    }

    def "a request cannot be changed from outside"() {
        given:
        def nested = [1, 2]
        def request = VideoRequest.builder().prompt('a').option('list', nested).build()

        when:
        nested << 3

        then:
        request.options().list == [1, 2]

        when:
        request.options().put('x', 1)

        then:
        thrown UnsupportedOperationException
    }

    def "toString leaves out signed parts of URLs"() {
        given:
        def request = VideoRequest.builder().image('https://user:pw@example.com/a.jpg?sign=CANARY')
                .callback('https://example.com/done?token=CANARY').option('key', 'CANARY').build()

        expect:
        !request.toString().contains('CANARY')
        !request.toString().contains('pw')
        request.toString().contains('https://example.com/a.jpg?…')
    }
}
