package dev.klingdsl.script.source

import dev.klingdsl.plan.SourceText
import dev.klingdsl.request.ImagesFixture
import dev.klingdsl.request.SettingsSnapshot
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.script.ScriptCompiler
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class ScriptWriterSpec extends Specification {
    @TempDir
    Path folder

    private VideoRequest again(VideoRequest request, Path scriptFolder = folder) {
        def text = ScriptWriter.script('shot', SettingsSnapshot.of(request), folder, scriptFolder)
        def plan = new ScriptCompiler().compile(new SourceText('s.groovy', text), scriptFolder).plan()
        assert !plan.hasErrors()
        return plan.steps()[0].request()
    }

    def "a script is written as a person would"() {
        given:
        def request = VideoRequest.builder().prompt("角色从静止到转身,镜头平滑移动").aspect('9:16').clarity(1080).pro().duration(5).build()

        expect:
        ScriptWriter.script(null, SettingsSnapshot.of(request), folder, folder) == '''\
            kling {
                prompt '角色从静止到转身,镜头平滑移动'
                aspect '9:16'
                clarity 1080
                pro()
                duration 5
            }
            '''.stripIndent()
    }

    def "every field survives being written and planned again"() {
        given:
        def request = VideoRequest.builder()
            .image('https://example.com/a.jpg?x=1&y=$z', 'https://example.com/b.png')
            .prompt('a fox').aspect('21:9').clarity(720).std().duration(10)
            .model('other').callback('https://example.com/done?id=1').option('seed', 42).build()

        expect:
        again(request) == request
    }

    def "prompt #prompt survives"() {
        given:
        def request = VideoRequest.builder().prompt(prompt).build()

        expect:
        again(request).prompt() == prompt

        where:
        prompt << ["it's", '"double"', 'a\\b', 'costs $5 ${x}', 'two\nlines', 'line\n', '\n', "''' inside\n'''", 'tab\tend',
                   'windows\r\nline', 'trailing  \nspaces', '中文「提示」🦊', '\u0007bell', '\ud83d', 'ends with \\', '\\u0041', '  padded  ',
                   'zero\u200bwidth', "quote at the end of lines'\n'"]
    }

    def "option #value survives with its type"() {
        given:
        def request = VideoRequest.builder().option('field', value).build()

        when:
        def kept = again(request).options().field

        then:
        kept == value
        kept?.class == value?.class || value instanceof Collection || value instanceof Map

        where:
        value << [1, -1, 2L, 3G, 1.50, 1e3, 100G, 2.5d, 1.5f, true, null, 'x', [], [:], [1, [2, 'a']],
                  [a: 1, 'b-c': [d: [1.5, null]], 'default': "it's", '9': false, 'a b': '中'], (short) 3]
    }

    def "local images are written relative to the script, also from a folder beside"() {
        given:
        ImagesFixture.png(folder.resolve("it's 起.png"), 320, 320)
        def request = VideoRequest.builder().relativeTo(folder).image("it's 起.png").build()
        def beside = Files.createDirectories(folder.resolve('scripts'))

        expect:
        again(request) == request
        again(request, beside) == request
        ScriptWriter.script(null, SettingsSnapshot.of(request), folder, beside).contains("'../it\\'s 起.png'")
    }
}
