package dev.klingdsl.shell

import spock.lang.AutoCleanup
import spock.lang.Specification

class MainSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()

    def "output that cannot be written is an error"() {
        given:
        def full = new PrintStream(new OutputStream() {
            @Override
            void write(int b) {
                throw new IOException('no space left')
            }
        })
        def environment = commandEnvironment()
        def cut = environment.writingTo(full, environment.err())

        expect:
        Main.run(cut, '--version') == 1
        err == 'kling: error: standard output could not be written to the end\n'
    }

    def "an error of the JVM is reported on one line"() {
        given:
        interrupts = { work, action -> throw new NoClassDefFoundError('dev/Missing') }

        expect:
        Main.run(commandEnvironment(), 'sandbox', '--port', '0') == 4
        err == 'kling: error: java.lang.NoClassDefFoundError: dev/Missing; --stacktrace shows where\n'
    }
}
