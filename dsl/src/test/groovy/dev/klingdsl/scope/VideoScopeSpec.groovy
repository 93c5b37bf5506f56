package dev.klingdsl.scope

import dev.klingdsl.Kling
import dev.klingdsl.request.InvalidRequestException
import dev.klingdsl.request.Setting
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.scope.Word.Place
import dev.klingdsl.script.KlingScript
import groovy.transform.CompileStatic
import spock.lang.Specification

import java.util.function.Consumer

class VideoScopeSpec extends Specification {
    def "closures, lambdas and statically compiled Groovy create the same request"() {
        expect:
        Kling.request { prompt 'a fox'; pro(); duration 10 } == StaticGroovy.request()
        Kling.request({ scope -> scope.prompt('a fox').pro().duration(10) } as Consumer) == StaticGroovy.request()
    }

    def "the caller's closure is not changed"() {
        given:
        def block = { prompt 'a fox' }

        when:
        Kling.request(block)

        then:
        block.delegate.is(this)
        block.resolveStrategy == Closure.OWNER_FIRST
    }

    def "violations are thrown as an exception outside of scripts"() {
        when:
        Kling.request { prompt 'a fox'; aspect '9x16'; duration 0 }

        then:
        def e = thrown InvalidRequestException
        e.violations()*.message()*.find(/^\w+ \S+/) == ["aspect '9x16'", 'duration 0']
    }

    def "an unknown word is an exception outside of scripts"() {
        when:
        Kling.request { prompt 'a fox'; duraton 5 }

        then:
        def e = thrown IllegalArgumentException
        e.message == "unknown setting 'duraton', did you mean 'duration'?"
    }

    def "a word that is called after its block has ended is an exception"() {
        given:
        VideoScope leaked = null
        Kling.request({ leaked = it.prompt('a fox') } as Consumer)

        when:
        leaked.duration(5)

        then:
        def e = thrown IllegalStateException
        e.message == 'duration was called after its block had ended; call it inside'
    }

    def "every word of the vocabulary exists as a method, and every setting has a word"() {
        given:
        def vocabulary = Vocabulary.standard()
        def methods = VideoScope.methods*.name as Set

        expect:
        vocabulary.names(Place.BLOCK).every { it in methods }
        vocabulary.names(Place.SCRIPT).every { it in KlingScript.methods*.name }
        vocabulary.words()*.setting().findAll() as Set == Setting.settable() as Set
        vocabulary.words().every { it.summary() && it.example() && !it.summary().endsWith('.') }
    }

    def "the example of '#word.name()' is valid"() {
        given:
        def text = word.place() == Place.BLOCK
                ? "def noir = preset { pro() }\nkling { prompt 'x'; $word.example }"
                : word.name() == 'include' ? '' : word.example()

        expect:
        Kling.script(text).plan().diagnostics().findAll { it.error && !it.message().startsWith('image') }.empty

        where:
        word << Vocabulary.standard().words()
    }

    @CompileStatic
    static class StaticGroovy {
        static VideoRequest request() {
            Kling.request { prompt 'a fox'; pro(); duration 10 }
        }
    }
}
