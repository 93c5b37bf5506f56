package dev.klingdsl.shell.session.completion

import dev.klingdsl.shell.session.SessionFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.nio.file.Files

class CompleterSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    SessionFixture fixture = new SessionFixture()

    private List<String> offered(String text) {
        def completion = Completer.at(text, session)
        def typed = text.substring(completion.start())
        return completion.suggestions().findAll { it.value().startsWith(typed) }*.value()
    }

    private String described(String text, String value) {
        Completer.at(text, session).suggestions().find { it.value() == value }.description()
    }

    def "after '#text' come #values"() {
        expect:
        offered(text).take(values.size()) == values

        where:
        text                      | values
        'cla'                     | ['clarity']
        'sub'                     | ['submit']
        'por'                     | ['portrait()']
        'kl'                      | ['kling']
        'kling { cla'             | ['clarity']
        'clarity '                | ['720', '1080']
        'clarity 1'               | ['1080']
        'duration '               | ['5', '10']
        "aspect '"                | ["16:9'", "9:16'", "1:1'"]
        "aspect '9"               | ["9:16'"]
        'aspect "9'               | ['9:16"']
        'aspect '                 | ["'16:9'", "'9:16'", "'1:1'"]
        "kling { aspect '1:"      | ["1:1'"]
        "model '"                 | ["tx_kling-v2-1-master'"]
        "quality '"               | ["pro'", "std'"]
        "pro(); clarity 7"        | ['720']
        'submit --t'              | ['--takes']
        'show --as '              | ['curl', 'java', 'go', 'python', 'groovy']
        'set asp'                 | ['aspect']
        'set aspect '             | ['16:9', '9:16', '1:1']
        'set -o '                 | ['vi', 'suggest']
        'help dur'                | ['duration']
        'help sub'                | ['submit']
        'diff '                   | ['0']
        'edit l'                  | ['last']
    }

    def "values are offered with what they mean, from the words that have the same meaning"() {
        expect:
        described("aspect '", "9:16'") == 'upright'
        described('quality ', "'pro'") == 'prefers the high-quality strategy'
        described('duration ', '5') == 'length in seconds; taken when unset'
        described('set clarity ', '720') == 'output resolution in lines'
    }

    def "nothing is offered in comments, numbers and plain texts"() {
        expect:
        offered(text) == []

        where:
        text << ['// cla', "prompt 'cla", 'x = 12']
    }

    def "images are offered after image, scripts first after load, folders in both"() {
        given:
        ['start.jpg', 'end.PNG', 'notes.txt', 'fox.groovy'].each { Files.writeString(folder.resolve(it), '') }
        Files.createDirectories(folder.resolve('art'))
        Files.writeString(folder.resolve('art/owl.webp'), '')

        expect:
        offered("image '") == ["end.PNG'", "start.jpg'", 'art/']
        offered("image 'start.jpg', 'art/") == ["art/owl.webp'"]
        offered('load ') == ['fox.groovy', 'first-light', 'art/', '--watch']
        offered("include 'f") == ["fox.groovy'", "first-light'"]
        offered('set image art/') == ['art/owl.webp']
    }

    def "the names of a script's parameters are offered after its file, those of the plan after param"() {
        given:
        script('fox.groovy', "def s = param 'subject', 'a fox', 'who turns'\nkling('intro') { prompt s }\nkling('end') { prompt s }")

        expect:
        offered('load fox.groovy s') == ['subject=']
        described('load fox.groovy ', 'subject=') == 'who turns (a fox)'

        when:
        enter('load fox.groovy')

        then:
        offered('param ') == ['subject=']
        offered('pick ') == ['intro', 'end']
        offered('submit ').take(3) == ['all', 'intro', 'end']
    }

    def "presets, variables and their members are offered"() {
        given:
        enter("def looks = [noir: preset { pro() }]", "def subject = 'a fox'", 'def twice(n) { n * 2 }')

        expect:
        offered('use ').contains('looks.noir')
        described('use ', 'looks.noir') == "quality 'pro'"
        offered('prompt sub') == ['subject']
        offered('twi') == ['twice']
        offered('looks.').contains('noir')
        offered('subject.toUp').contains('toUpperCase()')
        offered('subject.padL').contains('padLeft(')
        described('subject.', 'toUpperCase()') == '() → String'
        offered('draft.va') == ['validation']
    }

    def "job numbers and revisions are offered with what they are"() {
        given:
        enter("prompt 'a fox'", 'submit', 'submit')

        expect:
        offered('wait ') == ['1', '2']
        described('result ', '1') == 'draft, waiting'
        offered('replay ') == ['0', '1']
        described('replay ', '1') == "prompt 'a fox'"
    }
}
