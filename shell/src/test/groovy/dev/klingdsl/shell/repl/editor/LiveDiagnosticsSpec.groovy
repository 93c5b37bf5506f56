package dev.klingdsl.shell.repl.editor

import dev.klingdsl.shell.session.SessionFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

class LiveDiagnosticsSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    SessionFixture fixture = new SessionFixture()
    @AutoCleanup
    LiveDiagnostics diagnostics = new LiveDiagnostics(session, { })

    def "a word that still lacks its value is not marked as a mistake, one that does not exist is"() {
        given:
        enter("prompt 'a fox'")

        expect:
        mistakes('duration ') == []
        mistakes('durat') == []
        mistakes('duraton 5; pro()')*.message()*.contains("did you mean 'duration'?") == [true]
    }

    private List mistakes(String text) {
        def asked = diagnostics.in(text)
        while (!diagnostics.knows(text)) {
            Thread.onSpinWait()
        }
        return asked + diagnostics.in(text)
    }
}
