package dev.klingdsl.shell.repl

import spock.lang.AutoCleanup
import spock.lang.Specification

import java.util.concurrent.TimeUnit

/** Ctrl-C and Ctrl-D. */
class ReplEndSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    ReplFixture fixture = new ReplFixture()

    def "Ctrl-C cancels the line, or the wait, but never a job"() {
        given:
        open()
        types("prompt 'a fox'\rsubmit\r")
        sees('job 1 draft submitted')

        when:
        types('wait\r')
        sees('kling> wait')
        sees('kling> wait\n')
        interrupts()

        then:
        sees('stopped')
        repl.session().jobs().running().size() == 1

        when:
        types("prompt 'never'")
        sees("prompt 'never'")
        types('\u0003')
        types('1 + 2\r')

        then:
        sees('\n3\n')
        !shown().contains('r2')
    }

    def "Ctrl-C interrupts Groovy that does not end, and the draft is unchanged"() {
        given:
        open()
        types("prompt 'a fox'\r")
        sees('r1 · a fox')

        when:
        types(endless + '\r')
        sees(endless + '\n')
        interrupts()
        types('1 + 2\r')

        then:
        sees('\n3\n')
        !shown().contains('r2')
        !shown().contains('error')

        where: endless << ['while (true) {}', "for (;;) { prompt 'never' }", '[1].each { while (true) { it + 1 } }']
    }

    def "Ctrl-D with running jobs says what happens to them, and ends the shell"() {
        given:
        service.sandbox = false
        open()
        types("prompt 'a fox'\rsubmit\r")
        sees('spend on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc? [y/N]')
        types('y\r')
        sees('job 1 draft submitted')

        when:
        types('\u0004')

        then:
        ended.get(60, TimeUnit.SECONDS) == 0
        shown().contains('nothing is paid for twice')
    }
}
