package dev.klingdsl.scope

import dev.klingdsl.plan.SourceText
import dev.klingdsl.script.ScriptCompiler
import dev.klingdsl.script.ScriptException
import spock.lang.Specification

import java.nio.file.Path

class VocabularySpec extends Specification {
    static final Vocabulary WORDS = Vocabulary.standard()
            .withBlockWord(Word.inBlock('cinematic').says('wide, in the best quality').build(),
                    { video, arguments -> video.landscape().pro() })
            .withBlockWord(Word.inBlock('scene').takes("scene 'WHAT', SECONDS", 'a text and a whole number')
                    .says('a prompt and its length').example("scene 'a fox', 5").build(),
                    { video, arguments -> video.prompt(arguments.text(0)).duration(arguments.number(1)) })
            .withBlockWord(Word.inBlock('picky').says('takes no part').build(),
                    { video, arguments -> throw new IllegalArgumentException('not on a Sunday; come back later') })
            .withTopWord(Word.inScript('season').takes("season 'NAME' { … }", 'a name and a block').says('two steps')
                    .example("season('spring') { prompt 'a fox' }").build(),
                    { script, arguments ->
                        script.step(arguments.text(0) + '-wide', Preset.of { it.use(arguments.settings(1)).landscape() })
                        script.step(arguments.text(0) + '-upright', Preset.of { it.use(arguments.settings(1)).portrait() })
                        arguments.text(0).toUpperCase()
                    })

    private static plan(String text, Vocabulary words = WORDS) {
        new ScriptCompiler(words).compile(new SourceText('own.groovy', text.stripIndent()), Path.of('/base')).plan()
    }

    private static List<String> mistakes(String text) {
        try {
            return plan(text).diagnostics()*.toString()
        } catch (ScriptException e) {
            return e.diagnostics()*.toString()
        }
    }

    def "custom words can be used like those of the language, in blocks, presets and loops"() {
        when:
        def steps = plan('''\
            def look = preset { cinematic() }
            [5, 10].each { seconds ->
                kling { use look; scene "a fox for $seconds", seconds }
            }
            ''').steps()

        then:
        steps*.request()*.prompt() == ['a fox for 5', 'a fox for 10']
        steps*.request()*.duration() == [5, 10]
        steps*.request()*.aspect()*.toString() == ['16:9', '16:9']
        steps*.request()*.quality()*.code() == ['pro', 'pro']
    }

    def "a custom top-level word adds steps with its own location, and returns a value"() {
        when:
        def steps = plan('''\
            defaults { pro() }
            def name = season('spring') { prompt 'a fox' }
            kling('last') { prompt name }
            ''').steps()

        then:
        steps*.name() == ['spring-wide', 'spring-upright', 'last']
        steps*.location()*.toString() == ['own.groovy:2:12', 'own.groovy:2:12', 'own.groovy:3:1']
        steps*.request()*.prompt() == ['a fox', 'a fox', 'SPRING']
        steps[0].request().quality().code() == 'pro'
    }

    def "#script: #message"() {
        expect:
        mistakes(script) == ["own.groovy:$place: error: $message".toString()]

        where:
        script                                | place  | message
        "kling { prompt 'x'; cinematc() }"    | '1:21' | "unknown setting 'cinematc', did you mean 'cinematic'?"
        "seson('x') { prompt 'x' }"           | '1:1'  | "unknown word 'seson', did you mean 'season'?"
        "cinematic()"                         | '1:1'  | "'cinematic' is a setting; it belongs inside kling { … }, defaults { … } or preset { … }"
        "kling { prompt 'x'; cinematic }"     | '1:21' | "'cinematic' needs parentheses when nothing follows it: cinematic()"
        "kling { prompt 'x'; cinematic 5 }"   | '1:21' | "cinematic cannot take the number 5; it takes nothing, such as: cinematic()"
        "kling { scene 'a fox'; duration 5; prompt 'x' }" | '1:9' | "scene cannot take the text 'a fox'; it takes a text and a whole number, such as: scene 'a fox', 5"
        "kling { prompt 'x'; picky() }"       | '1:21' | "not on a Sunday; come back later"
        "season(5) { prompt 'x' }"            | '1:1'  | "season cannot take the number 5, a closure; it takes a name and a block, such as: season('spring') { prompt 'a fox' }"
        "season('x') { promt 'x' }"           | '1:15' | "unknown setting 'promt', did you mean 'prompt'?"
        "kling { season('x') { } }"           | '1:9'  | "'season' belongs at the top level of the script, not inside a block"
    }

    def "a violation inside the block of a custom word has its location there"() {
        expect:
        mistakes("season('x') { prompt 'x'; duration 0 }") == ['own.groovy:1:27: error: duration 0 is not positive; write whole seconds, such as 5']
    }

    def "custom words are listed with the others, and are unknown to other compilers"() {
        expect:
        WORDS.words()*.name().containsAll(['kling', 'duration', 'cinematic', 'season'])
        WORDS.find('scene').get().usage() == "scene 'WHAT', SECONDS"
        Vocabulary.standard().find('scene').empty

        when:
        plan('kling { cinematic() }', Vocabulary.standard())

        then:
        thrown ScriptException
    }

    def "'#name' cannot be a custom block word"() {
        when:
        WORDS.withBlockWord(Word.inBlock(name).says('no').build(), { video, arguments -> })

        then:
        thrown IllegalArgumentException

        where:
        name << ['prompt', 'cinematic', 'kling', 'toString', 'two words', '', 'class', 'a.b']
    }
}
