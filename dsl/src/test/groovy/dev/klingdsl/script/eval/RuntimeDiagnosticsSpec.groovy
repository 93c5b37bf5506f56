package dev.klingdsl.script.eval

import dev.klingdsl.Kling
import dev.klingdsl.script.ScriptException
import spock.lang.Specification

class RuntimeDiagnosticsSpec extends Specification {
    def "a failed assertion is reported with the author's message, at its line"() {
        when:
        Kling.script("def look = 'noir'\nassert look == 'reel': \"there is no look '\$look'; choose reel\"").plan()

        then:
        def e = thrown(ScriptException)
        e.diagnostics()*.toString() == ["script.groovy:2: error: there is no look 'noir'; choose reel"]
    }

    def "a failed assertion without a message is reported with its expression"() {
        when:
        Kling.script("def look = 'noir'\nassert look == 'reel'").plan()

        then:
        def e = thrown(ScriptException)
        e.diagnostics()*.toString() == ["script.groovy:2: error: assertion failed: assert look == 'reel'"]
    }
}
