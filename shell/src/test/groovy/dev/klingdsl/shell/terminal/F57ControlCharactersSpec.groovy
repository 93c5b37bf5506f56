package dev.klingdsl.shell.terminal

import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.KlingFixture
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.util.regex.Pattern

/** Words of the service, of scripts and of files in everything that is written. */
class F57ControlCharactersSpec extends Specification {
    private static final String WORDS = '\u001b]0;x\u0007\u001b[2J\u009b31m\rover\u202e\u2066\u061c\u200bend'
    /** Line breaks and tabs, and the sequences that progress and colours need. */
    private static final Pattern OURS = ~/\n|\t|\u001b\[(?:[0-9;]*m|\?25[lh]|\?7[lh]|1G|\d+A|K|J)/
    private static final Pattern OBEYED = ~/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/

    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()
    @AutoCleanup
    Sandbox service = commands.startService()

    private boolean isClean() {
        [out, err].each { text ->
            assert !(text.replaceAll(OURS, '') =~ OBEYED): text.inspect()
            assert text.readLines().every { !it.startsWith('kling: note: forged') }
            assert !(text =~ /\u001b\[(2J|31mred)/)
        }
        return true
    }

    private void hostileScript() {
        write("odd\u202e.groovy", """
            def name = param 'name', 'a${WORDS.collect { String.format('\\u%04x', (int) it) }.join('')}'
            kling("shot\${name}") { prompt "a fox \${name}\\nkling: note: forged"; portrait() }
        """)
    }

    def "a script in #command, at a terminal: #atTerminal"() {
        given:
        hostileScript()
        terminal = atTerminal

        expect:
        kling(*command) in [0, 1, 2]
        clean
        out.contains('a fox') || out.contains('foxes')

        where:
        [command, atTerminal] << [[['plan', "odd\u202e.groovy"], ['plan', "odd\u202e.groovy", '--json'],
            ['plan', "odd\u202e.groovy", '--as', 'curl'], ['plan', "odd\u202e.groovy", '--as', 'java'],
            ['plan', "odd\u202e.groovy", '--as', 'go'], ['plan', "odd\u202e.groovy", '--as', 'python']], [false, true]].combinations()
    }

    def "what programs read has the same meaning"() {
        given:
        hostileScript()

        expect:
        kling('plan', "odd\u202e.groovy", '--json') == 0
        new JsonSlurper().parseText(out)[0].request.ref_prompt == "a fox a$WORDS\nkling: note: forged"
        kling('plan', "odd\u202e.groovy", '--as', 'go') == 0
        new JsonSlurper().parseText(out.split('`')[1]).ref_prompt == "a fox a$WORDS\nkling: note: forged"
    }

    def "errors of the compiler, of the command line and of files, at a terminal: #atTerminal"() {
        given:
        terminal = atTerminal
        write('broken.groovy', "kling('a\u001b]0;x\u0007') { promt '\u202e\u009b' }")

        expect:
        kling('plan', 'broken.groovy') == 2 && clean && err.contains('promt')
        kling('plan', "none\u001b[2J\nkling: note: forged") != 0 && clean
        kling("pla\u001b[2Jn") == 2 && clean
        kling('plan', '--no\u202esuch', '--stacktrace') == 2 && clean

        where:
        atTerminal << [false, true]
    }

    def "the service's words in run, jobs, job, resume, doctor and the shell, at a terminal: #atTerminal"() {
        given:
        terminal = atTerminal
        hostileScript()
        service.faults().next(Endpoint.SUBMIT, Fault.taskEnds('Fail', "sensitive$WORDS\nkling: note: forged"))
        service.faults().add('control-characters')

        expect:
        kling('run', "odd\u202e.groovy", '--yes') == 1 && clean && (out + err).contains('sensitive')
        kling('run', 'promo.groovy', '--yes', '--json') == 0 && clean
        kling('jobs') == 0 && clean && out.contains('shot')
        kling('jobs', '--json') == 0 && clean && new JsonSlurper().parseText(out).jobs.size() == 3
        kling('job', '1') == 0 && clean && out.contains('trace_id')
        kling('resume') == 0 && clean
        kling('doctor') == 0 && clean
        kling('shell', "odd\u202e.groovy", '-c', 'submit all --yes', '-c', 'wait', '-c', 'jobs', '-c', 'doctor') == 0 && clean
        kling('shell', '-c', "prompt 'a \u202e\u001b[2J'", '-c', 'show', '-c', "name = '\u001b]0;x\u0007'", '-c', 'client.nothing()') in [0, 1, 2] && clean

        where:
        atTerminal << [false, true]
    }

    def "refusals, at a terminal: #atTerminal"() {
        given:
        terminal = atTerminal
        service.faults().next(Endpoint.SUBMIT, Fault.code(40000, "bad ratio$WORDS\nkling: note: forged"))

        expect:
        kling('run', 'promo.groovy', '--yes', '--stacktrace') == 2
        clean
        (out + err).contains('bad ratio')

        where:
        atTerminal << [false, true]
    }
}
