package dev.klingdsl.examples

import dev.klingdsl.script.ScriptException
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class GroovyPipelineSpec extends Specification {
    static final Path LIBRARY = Path.of('library')

    @TempDir
    Path folder

    def "the campaign is planned with the application's words and the library's looks"() {
        when:
        def plan = GroovyPipeline.COMPILER.compile(LIBRARY.resolve('campaign.groovy')).plan(subject: 'an otter')

        then:
        plan.diagnostics() == []
        plan.steps().collectEntries { [it.name(), it.request().aspect().toString()] } ==
                ['turn-screen': '16:9', 'turn-phone': '9:16', 'turn-feed': '1:1', dusk: '16:9']
        plan.steps()[0].request().quality().code() == 'std'
        plan.steps()[3].request().with { [quality().code(), clarity(), prompt()] } == ['pro', 1080, 'an otter at dusk']
    }

    def "the example makes its videos"() {
        when:
        GroovyPipeline.main(LIBRARY.toString(), folder.toString())

        then:
        ['a-red-fox', 'a-grey-heron'].every { subject ->
            ['turn-screen', 'turn-phone', 'turn-feed', 'dusk'].every { folder.resolve("$subject/campaign/${it}.mp4").toFile().size() > 0 }
        }
    }

    def "a mistyped word of the application is told with the one that was meant"() {
        when:
        GroovyPipeline.typedIn("kling { prompt 'x'; cinematc() }", LIBRARY)

        then:
        def e = thrown ScriptException
        e.message == 'typed in:1:21: error: unknown setting \'cinematc\', did you mean \'cinematic\'?'
    }
}
