package dev.klingdsl.scope

import dev.klingdsl.scope.Word.Place
import spock.lang.Specification

class DsldSpec extends Specification {
    // Groovy-Eclipse looks for it in that folder of each jar.
    private static final String FILE = DsldSpec.getResource('/dsld/kling.dsld').getText('UTF-8')

    def "the file for Eclipse says what the vocabulary says"() {
        given: 'what to copy when the words have changed'
        new File('target/kling.dsld').setText(DsldFixture.text(), 'UTF-8')

        expect:
        FILE == DsldFixture.text()
    }

    def "Eclipse completes #words in #context"() {
        given:
        def completed = []
        def host = new Expando(method: { Map word -> completed << word.name })
        def binding = new Binding(
                fileExtension: { new Matched(it == extension) },
                isScript: { -> new Matched(true) },
                isThisType: { -> new Matched(receiver == 'this') },
                enclosingCallName: { new Matched(it == call) },
                inClosure: { -> new Matched(call != null) },
                contribute: { Matched pointcut, Closure<?> body ->
                    if (pointcut.holds) {
                        body = body.rehydrate(host, this, this)
                        body.resolveStrategy = Closure.DELEGATE_FIRST
                        body.call()
                    }
                })

        when:
        new GroovyShell(binding).evaluate(FILE)

        then:
        completed as Set == (place == null ? [] as Set : Vocabulary.standard().names(place))

        where:
        context                        | extension | receiver | call       || place        | words
        'a script'                     | 'groovy'  | 'this'   | null       || Place.SCRIPT | 'the words of the top level'
        'a loop of a script'           | 'groovy'  | 'this'   | 'each'     || Place.SCRIPT | 'the words of the top level'
        'a step'                       | 'groovy'  | 'this'   | 'kling'    || Place.BLOCK  | 'the words of a block'
        'defaults'                     | 'groovy'  | 'this'   | 'defaults' || Place.BLOCK  | 'the words of a block'
        'a preset'                     | 'groovy'  | 'this'   | 'preset'   || Place.BLOCK  | 'the words of a block'
        'calls of something else'      | 'groovy'  | 'text'   | 'kling'    || null         | 'no words'
        'a build script'               | 'gradle'  | 'this'   | null       || null         | 'no words'
    }

    /** What a pointcut says about one place. */
    static class Matched {
        final boolean holds

        Matched(boolean holds) {
            this.holds = holds
        }

        Matched and(Matched other) {
            new Matched(holds && other.holds)
        }

        Matched or(Matched other) {
            new Matched(holds || other.holds)
        }

        Matched bitwiseNegate() {
            new Matched(!holds)
        }
    }
}
