package dev.klingdsl.scope

import dev.klingdsl.scope.Word.Place
import spock.lang.Specification

class GdslSpec extends Specification {
    private static final String FILE = GdslSpec.getResource('/dev/klingdsl/kling.gdsl').getText('UTF-8')

    def "the file for IntelliJ IDEA says what the vocabulary says"() {
        given: 'what to copy when the words have changed'
        new File('target/kling.gdsl').setText(GdslFixture.text(), 'UTF-8')

        expect:
        FILE == GdslFixture.text()
    }

    def "an editor completes every word where it can stand: #place"() {
        given:
        def completed = []
        def host = new Expando(
                method: { Map word -> completed << word.name },
                enclosingCall: { String name -> name == 'kling' })
        def scopes = [:]
        def binding = new Binding(
                scriptScope: { -> Place.SCRIPT },
                closureScope: { -> Place.BLOCK },
                context: { Map arguments -> arguments.scope },
                contributor: { Place where, Closure<?> body -> scopes[where] = body })

        when:
        new GroovyShell(binding).evaluate(FILE)
        Closure<?> body = scopes[place].rehydrate(host, this, this)
        body.resolveStrategy = Closure.DELEGATE_FIRST
        body.call()

        then:
        completed as Set == Vocabulary.standard().names(place)

        where:
        place << Place.values()
    }
}
