package dev.klingdsl.shell.repl

import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.KlingFixture
import dev.klingdsl.shell.startup.archive.AcceleratedClock
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Specification

/** The live shell without a terminal, with a client and a ledger. */
class ShellCommandSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()
    @AutoCleanup
    Sandbox service = commands.startService()

    private int shell(List<String> options, String... inputs) {
        kling('shell', *options, *inputs.collectMany { ['-c', it] })
    }

    private List<Map> jobs() {
        assert kling('jobs', '--json') == 0
        new JsonSlurper().parseText(out).jobs as List<Map>
    }

    def "spending is reported, and estimated once"() {
        expect:
        shell([], "prompt 'a fox'", 'submit --yes', 'wait') == 0
        out.contains('spending on 1 video, 5 s, 50 beans of 10,000,000, at 127.0.0.1\njob 1 draft submitted')
        service.tasks().size() == 1
        service.requestCount(Endpoint.PRICES) == 1
        service.requestCount(Endpoint.BALANCE) == 1
    }

    def "more than the budget allows ends with exit code 5, as a run does: #input"() {
        expect:
        shell(['--max-beans', '49'], "prompt 'a fox'", input) == 5
        err == 'error: the plan needs 50 beans, but max-beans allows 49; raise it, or make fewer videos; nothing was submitted\n'
        service.tasks().empty

        where:
        input << ['submit', 'submit --yes']
    }

    def "a limit in beans that cannot be kept, as no price is known, is reported"() {
        given:
        service.faults().add('prices/status=404')

        expect:
        shell(['--max-beans', '1'], "prompt 'a fox'", 'submit --yes', 'wait') == 0
        out.contains('note: the price of some videos is not known, so max-beans cannot be kept for certain')
        service.tasks().size() == 1
    }

    def "a sandbox that was asked for is not blamed on credentials"() {
        given:
        clock = new AcceleratedClock()

        expect:
        shell(['--sandbox'], "prompt 'a fox'", 'submit', 'submit --fresh') == 0
        out.count('SANDBOX, as you asked: nothing is paid for and the videos are test pictures') == 1
        !out.contains('credentials')
        service.requests().empty
    }

    def "a sandbox for lack of credentials says so"() {
        given:
        environment = [TERM: 'xterm']
        clock = new AcceleratedClock()

        expect:
        shell([], "prompt 'a fox'", 'submit') == 0
        out.contains("SANDBOX: there are no credentials ('doctor' helps)")
    }

    def "the ledger keeps the revision that a job came from, and commands show it"() {
        given:
        shell([], "prompt 'a fox'", 'portrait()', 'submit --yes', 'wait', 'retry 1 --fresh --yes', 'wait')

        expect:
        jobs()*.revision == ['r2', 'r2']
        kling('job', '1') == 0
        out =~ /(?m)^  revision +r2$/
        kling('jobs') == 0
        out.readLines()[0].contains('  rev')
        out.readLines()[1] =~ /\br2\b/

        when: 'a run comes from none'
        write('owl.groovy', "kling { prompt 'an owl' }")

        then:
        kling('run', 'owl.groovy', '--yes') == 0
        jobs().findAll { it.script == 'owl' }*.containsKey('revision') == [false]
    }
}
