package dev.klingdsl.request

import dev.klingdsl.request.Violation.Severity

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption

class RequestValidatorSpec extends Specification {
    @TempDir
    Path folder

    private List<String> messages(VideoRequestBuilder builder, Severity severity) {
        builder.validate().violations().findAll { it.severity() == severity }*.message()
    }

    private VideoRequestBuilder valid() {
        VideoRequest.builder().relativeTo(folder).prompt('a fox')
    }

    def "an error names setting, value, rule and remedy: #message"() {
        expect:
        messages(valid().with(change), Severity.ERROR) == [message]

        where:
        change                                     | message
        ({ it.aspect('9x16') })                    | "aspect '9x16' is not a ratio; write W:H, such as 9:16"
        ({ it.aspect('0:1') })                     | "aspect '0:1' is not a ratio; write W:H, such as 9:16"
        ({ it.aspect('99999999999:1') })           | "aspect '99999999999:1' is not a ratio; write W:H, such as 9:16"
        ({ it.clarity(0) })                        | "clarity 0 is not positive; write the number of lines, such as 1080"
        ({ it.duration(-5) })                      | "duration -5 is not positive; write whole seconds, such as 5"
        ({ it.quality('best') })                   | "quality 'best' is not a quality mode; choose pro or std"
        ({ it.model(' ') })                        | "model ' ' is blank; leave it out, or write a code such as tx_kling-v2-1-master"
        ({ it.callback('ftp://x/y') })             | "callback 'ftp://x/y' is not an http(s) URL; write one that the service can reach, such as https://example.com/done"
        ({ it.callback('example.com') })           | "callback 'example.com' is not an http(s) URL; write one that the service can reach, such as https://example.com/done"
        ({ it.image('ftp://example.com/a.jpg') })  | "image 'ftp://example.com/a.jpg' is not an http(s) URL; give a jpg, png or webp file, or an http(s) URL"
        ({ it.image('https://') })                 | "image 'https://' is not an http(s) URL; give a jpg, png or webp file, or an http(s) URL"
        ({ it.image('') })                         | "image '' is blank; give a jpg, png or webp file, or an http(s) URL"
        ({ it.image([42]) })                       | "image 42 is not an image; give a jpg, png or webp file, or an http(s) URL"
        ({ it.option('video_duration', 5) })       | "option 'video_duration' has a word of its own; write duration instead"
        ({ it.option('creation_type', 3) })        | "option 'creation_type' is always 4; leave it out"
        ({ it.option('x', new Object()) })         | "option 'x' has a Object as its value; use text, numbers, booleans, lists and maps"
        ({ it.option('x', Double.NaN) })           | "option 'x' has NaN as its value; use text, numbers, booleans, lists and maps"
    }

    def "advice names setting, value, rule and remedy, and the request is valid: #message"() {
        when:
        def validation = VideoRequest.builder().prompt('a fox').with(change).validate()

        then:
        validation.violations()*.message() == [message]
        validation.valid
        !validation.strict().valid
        validation.strict().violations()*.severity() == [Severity.ERROR]

        where:
        change                    | message
        ({ it.prompt(null) })     | 'prompt and image are both missing; say at least one, or the service makes up the video'
        ({ it.prompt('  ') })     | "prompt '  ' is blank; say what the video shows, or leave the prompt out"
        ({ it.aspect('4:3') })    | "aspect '4:3' is not a ratio this model is known for; choose 16:9, 9:16 or 1:1"
        ({ it.clarity(480) })     | 'clarity 480 is unusual; choose 720 or 1080'
        ({ it.duration(7) })      | 'duration 7 is not a length this model is known for; choose 5 or 10 seconds'
    }

    def "a prompt is measured in characters, not in UTF-16 code units"() {
        expect:
        valid().prompt('狐' * 2500).validate().violations().empty
        valid().prompt('🦊' * 2500).validate().violations().empty
        messages(valid().prompt('🦊' * 2501), Severity.ADVICE)[0].contains('has 2501 characters; keep it to 2500')
    }

    def "all violations are found together, and thrown together by build"() {
        when:
        VideoRequest.builder().relativeTo(folder).image('a.jpg', 'b.jpg', 'c.jpg').aspect('x').clarity(-1)
                .quality('y').duration(0).build()

        then:
        def e = thrown InvalidRequestException
        e.violations()*.setting() == [Setting.IMAGE] * 4 + [Setting.ASPECT, Setting.CLARITY, Setting.QUALITY, Setting.DURATION]
        e.message.readLines().size() == 9
        e.message.contains("image 'c.jpg' is one image too many; give at most two: the start frame and the end frame")
    }

    def "a missing file is reported with its absolute path and a similar file name"() {
        given:
        ImagesFixture.png(folder.resolve('start.png'), 400, 400)

        expect:
        messages(valid().image('strat.png'), Severity.ERROR) == [
                "image 'strat.png' does not exist; looked for ${folder.resolve('strat.png')}, did you mean 'start.png'?"]
    }

    def "a folder is not an image"() {
        expect:
        messages(valid().image('.'), Severity.ERROR)[0].contains('is not a file')
    }

    def "a file is recognised as an image by its content, not by its name: #name"() {
        given:
        Files.write(folder.resolve(name), bytes as byte[])

        expect:
        messages(valid().image(name), Severity.ERROR) == [
                "image '$name' is not a jpg, png or webp image by its content; convert it to jpg or png"]

        where:
        name        | bytes
        'text.jpg'  | 'hello, I am text'.bytes
        'empty.png' | []
        'short.jpg' | [0xFF, 0xD8, 0xFF]
        'gif.png'   | 'GIF89a..........'.bytes
        'riff.webp' | 'RIFF1234WAVEfmt '.bytes
    }

    def "the size of #name is read from its header"() {
        given:
        make(folder.resolve(name))

        expect:
        messages(valid().image(name), Severity.ADVICE).any { it.contains('has 200×310 pixels; use at least 300 a side') }
        messages(valid().image(name), Severity.ERROR).empty

        where:
        name     | make
        'a.png'  | { ImagesFixture.png(it, 200, 310) }
        'a.jpg'  | { ImagesFixture.jpg(it, 200, 310) }
        'x.webp' | { ImagesFixture.webp(it, 'VP8X', 200, 310) }
        'l.webp' | { ImagesFixture.webp(it, 'VP8L', 200, 310) }
        'y.webp' | { ImagesFixture.webp(it, 'VP8 ', 200, 310) }
    }

    def "a large file is advice"() {
        given:
        def image = ImagesFixture.png(folder.resolve('big.png'), 400, 400)
        Files.write(image, new byte[11 * 1024 * 1024], StandardOpenOption.APPEND)

        expect:
        messages(valid().image('big.png'), Severity.ADVICE) == ["image 'big.png' has 11.0 MB; keep it to 10 MB"]
    }

    def "signed URLs are shown without their query in violations"() {
        expect:
        !messages(valid().callback('https://exa mple.com/?sign=CANARY'), Severity.ERROR).first().contains('CANARY')
        !messages(valid().image('https://a.com/1?s=CANARY', 'https://a.com/2?s=CANARY', 'https://a.com/3?s=CANARY'), Severity.ERROR)
                .first().contains('CANARY')
    }
}
