package dev.klingdsl.shell.session

import dev.klingdsl.shell.session.output.EvaluationResult
import spock.lang.AutoCleanup
import spock.lang.Specification

/** Help, and the descriptions of commands. */
class SessionHelpSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    SessionFixture fixture = new SessionFixture()

    def "presets are listed with what they set"() {
        expect:
        told('presets').startsWith('there are no presets')
        told("def looks = [noir: preset { prompt 'rain'; pro() }]", 'presets') == "looks.noir  prompt 'rain'; quality 'pro'"
    }

    def "help tells meaning, type, range, default, wire field and an example"() {
        expect:
        told('help duration') == '''\
            duration SECONDS
              length in seconds
              takes    a whole number
              range    more than 0; advice: 5 or 10
              default  5
              wire     video_duration (int, seconds)
              example  duration 10'''.stripIndent()
        told('help submit').contains('--takes COUNT')
        told('help').readLines().size() < 24
        told('help').contains('unset')
        told('help words').contains('length in seconds')
        told('help commands').contains('submits the draft')
        told('help keys').contains('Ctrl-R')
        told('help variables').readLines()*.trim()*.replaceAll(/ .*/, '') == ['draft', 'plan', 'jobs', 'last', 'client']
        told('help last').contains('the value of the last input')
        told('help dur') == "error: there is no help on 'dur'; there is on duration"
        told('help durtion') == "error: there is no help on 'durtion', did you mean 'duration'?"
    }

    def "help stays inside the window, and nothing of it is cut off"() {
        given:
        columns = 46

        expect:
        told('help submit') == '''\
            submit [all|N|NAME]
              submits the draft, or steps of the plan, and
              returns at once
              --takes COUNT     submit that many times;
                                each is paid
              --fresh           pay for a new video even
                                where the same was made
                                before
              --yes             do not ask before spending
                                on the real service
              example  submit
              example  submit all
              example  submit intro --takes 3'''.stripIndent()
        (session.commands().names() + ['', 'words', 'commands', 'keys', 'image']).each {
            def page = told("help $it")
            assert !page.contains('…  ') && !page.readLines().any { line -> line.endsWith('…') }
            assert page.readLines().tail()*.length().max() <= 46 || it == 'image'
        }
    }

    def "a command shows its own help: #line"() {
        expect:
        told(line) == told('help submit')
        service.plans == []

        where:
        line << ['submit --help', 'submit -h', 'submit   --help ']
    }

    def "every command has a summary and a help page"() {
        expect:
        session.commands().all().each { command ->
            assert command.doc().summary() =~ /^\S.*[^.]$/
            assert told("help ${command.doc().name()}").contains(command.doc().summary())
        }
    }

    def "every example of a word can stand at the prompt"() {
        expect:
        dev.klingdsl.scope.Vocabulary.standard().words().each { word ->
            def needed = word.name() == 'use' ? 'def noir = preset { pro() }' : ''
            enter(needed)
            def failures = enter(word.example())
            assert !(failures instanceof EvaluationResult.Failed) || word.name() == 'include'
        }
    }

    def "history, doctor and options of the editor answer"() {
        given:
        typedBefore = ['load x', 'pro()']

        expect:
        told('history 1') == '   2  pro()'
        told('doctor') == 'ok'
        told('set +o suggest') == 'suggest is off'
        !session.options().contains(EditorOption.SUGGEST)
        told('set -o vi') == 'vi is on'
        told('set -o emacs') == 'vi is off'
        told('set -o').contains('suggest    off')
        told('set -o sugest').contains("did you mean 'suggest'?")
    }
}
