package dev.klingdsl.shell.cli.command

import dev.klingdsl.shell.KlingFixture
import dev.klingdsl.shell.cli.InterruptHandler
import spock.lang.AutoCleanup
import spock.lang.Specification

class SandboxCommandSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()

    def "it prints its URL and how to point clients at it, and runs until it is interrupted"() {
        given: "an interrupt right after the start"
        interrupts = { work, action -> action.run(); work.run() } as InterruptHandler

        expect:
        kling('sandbox', '--port', 0, '--qps', 5, '--fault', 'drop-after-accept:10%') == 130
        out =~ /the sandbox answers at http:\/\/127\.0\.0\.1:\d+; Ctrl-C ends it/
        out.contains('export CHANJING_OPENAPI_BASE_URL=http://127.0.0.1:')
    }

    def "an unknown fault is reported with the known ones"() {
        expect:
        kling('sandbox', '--port', 0, '--fault', 'explode') == 2
        err.startsWith("kling: error: there is no fault 'explode'; known faults:")
    }

    def "the faults are listed"() {
        expect:
        kling('sandbox', '--faults') == 0
        out.contains('drop-while-reading=N')
        out.contains('twin')
    }

    def "a port in use is reported"() {
        given:
        def socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())

        expect:
        kling('sandbox', '--port', socket.localPort) == 2
        err.contains("cannot listen on 127.0.0.1:$socket.localPort")

        cleanup:
        socket.close()
    }
}
