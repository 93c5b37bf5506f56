package dev.klingdsl.shell.cli.command

import dev.klingdsl.shell.KlingFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

class CommandLineSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()

    def "a mistyped #kind gets a suggestion and exit code 2"() {
        expect:
        kling(*arguments) == 2
        out == ''
        err == "kling: error: $message\nkling: see '$see --help'\n"

        where:
        kind      | arguments                      || message                                               | see
        'command' | ['pln']                        || "unknown command 'pln', did you mean 'plan'?"         | 'kling'
        'option'  | ['run', 'x.groovy', '--frsh']  || "unknown option '--frsh', did you mean '--fresh'?"    | 'kling run'
        'shell'   | ['plan', 'x.groovy', 'y']      || "unknown argument 'y'"                                | 'kling plan'
    }

    def "missing and invalid arguments are reported in the same form"() {
        expect:
        kling('run') == 2
        err.startsWith("kling: error: missing required parameter: 'SCRIPT'")

        and:
        kling('run', 'x.groovy', '--timeout', 'soon') == 2
        err.contains("'soon' is no duration; write 90s, 10m or 1h30m")

        and:
        kling('plan', 'x.groovy', '--json', '--as', 'go') == 2
        err.readLines()[0] == 'kling: error: --json, --as=LANGUAGE exclude each other; give only one of them'

        and:
        kling('plan', 'x.groovy', '-P', 'subject') == 2
        err.readLines()[0] == "kling: error: option '--param' takes NAME=VALUE, not 'subject'"
    }

    def "every command has help with an example"() {
        expect:
        kling(command, '--help') == 0
        err == ''
        out.startsWith("Usage: kling $command")
        out.contains('Example')
        out.contains("  kling $command")
        out.contains('Exit codes:')

        where:
        command << ['run', 'plan', 'jobs', 'job', 'resume', 'wait', 'fetch', 'adopt', 'resubmit', 'scripts', 'new', 'sandbox', 'doctor', 'completion', 'help']
    }

    def "help is a command, too"() {
        expect:
        kling('help', 'run') == 0
        out.startsWith('Usage: kling run')

        and:
        kling('help') == 0
        out.contains('Commands:')

        and:
        kling('help', 'rn') == 2
        err.startsWith("kling: error: unknown command 'rn', did you mean 'run'?")
    }

    def "choices are shown as they are written"() {
        expect:
        kling('plan', '--help') == 0
        out.replaceAll(/\s+/, ' ').contains('curl, java, go, python')

        and:
        kling('completion', 'bash') == 0
        out.contains('"curl" "java" "go" "python"')

        and:
        kling('plan', 'x.groovy', '--as', 'perl') == 2
        err.contains('python')
        !err.contains('PYTHON')
    }

    def "help is not wider than the window, and broken at words"() {
        given:
        terminal = true
        columns = 60

        expect:
        kling('run', '--help', '--color=never') == 0
        out.readLines().every { it.length() <= 60 }
        out.contains('What was made before')
    }

    def "without arguments the help is shown"() {
        expect:
        kling() == 0
        out.contains('Commands:')
        out.contains('130   interrupted')
    }

    def "the version has everything that an issue report needs"() {
        expect:
        kling('--version') == 0
        out ==~ /(?s)kling \d+\.\d+.*\nGroovy 6\..*\nJava \d+.*\n/
    }

    def "colours are for terminals that support them, unless they are switched off"() {
        given:
        write('a.groovy', "kling { prompt 'x' }")
        terminal = isTerminal
        environment = variables

        when:
        kling('plan', 'a.groovy', *options)

        then:
        out.contains('\u001b[') == coloured

        where:
        isTerminal | variables                    | options             || coloured
        true       | [TERM: 'xterm']              | []                  || true
        true       | [TERM: 'xterm', NO_COLOR: '1'] | []                || false
        true       | [TERM: 'dumb']               | []                  || false
        false      | [TERM: 'xterm']              | []                  || false
        false      | [TERM: 'xterm']              | ['--color=always']  || true
        true       | [TERM: 'xterm']              | ['--color', 'never'] || false
    }

    def "the names of the bundled scripts complete where a script is asked for"() {
        given:
        home = folder.resolve('home')
        write('home/scripts/bundled.groovy', '')
        write('home/scripts/other.groovy', '')

        expect:
        kling('completion', 'bash') == 0
        out.count(/compgen -f -W $'bundled\nother' /) == 2
    }

    def "the completion script for #shell completes commands and options"() {
        expect:
        kling('completion', shell) == 0
        out.contains('kling')
        out.contains('--only')
        out.contains('complete -F')

        where:
        shell << ['bash', 'zsh']
    }
}
