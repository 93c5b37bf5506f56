package dev.klingdsl.shell.repl.editor

import dev.klingdsl.shell.session.SessionFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

class InlineHintSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    SessionFixture fixture = new SessionFixture()

    def "a line from history that uses the client is no suggestion, as it may spend"() {
        expect:
        InlineHint.after('cli', ['client.run(plan, options)', 'def c = client'], session) == InlineHint.NONE
        InlineHint.after('def ', ['def c = client'], session) == InlineHint.NONE
        InlineHint.after('def ', ['def clients = 3'], session).accepted() == 'clients = 3'
    }
}
