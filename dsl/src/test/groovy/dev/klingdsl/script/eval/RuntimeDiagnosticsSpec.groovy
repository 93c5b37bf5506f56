package dev.klingdsl.script.eval

import dev.klingdsl.Kling
import dev.klingdsl.script.ScriptException
import spock.lang.Specification

class RuntimeDiagnosticsSpec extends Specification {
    def "an assertion that fails is told in the author's words, at its line"() {
        when:
        Kling.script("def look = 'noir'\nassert look == 'reel': \"there is no look '\$look'; choose reel\"").plan()

        then:
        def e = thrown(ScriptException)
        e.diagnostics()*.toString() == ["script.groovy:2: error: there is no look 'noir'; choose reel"]
    }

    def "without words of the author's, it is told as it is written"() {
        when:
        Kling.script("def look = 'noir'\nassert look == 'reel'").plan()

        then:
        def e = thrown(ScriptException)
        e.diagnostics()*.toString() == ["script.groovy:2: error: assertion failed: assert look == 'reel'"]
    }
}
