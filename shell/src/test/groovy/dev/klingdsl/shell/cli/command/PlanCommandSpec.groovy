package dev.klingdsl.shell.cli.command

import dev.klingdsl.shell.KlingFixture
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Specification

class PlanCommandSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()

    static final PROMO = '''
        // A promo.
        def subject = param 'subject', 'a fox', 'who turns'
        kling('opening') { prompt "$subject turns"; portrait() }
        kling('ending') { prompt 'the end'; duration 7 }
    '''.stripIndent()

    def setup() {
        write('promo.groovy', PROMO)
    }

    def "a plan is a table on standard output, advice on standard error"() {
        expect:
        kling('plan', 'promo.groovy') == 0
        out.contains('a fox turns')
        out.contains('2 steps, 2 videos, 12 s in all')
        err.contains('advice: duration 7')
        err.contains("kling('ending')")
    }

    def "strict makes advice an error"() {
        expect:
        kling('plan', 'promo.groovy', '--strict') == 2
        err.contains('error: duration 7')
        err.endsWith('kling: error: 1 error in the plan; nothing was sent\n')
    }

    def "JSON is exactly what is sent"() {
        expect:
        kling('plan', 'promo.groovy', '--json', '--only', 'open*') == 0
        new JsonSlurper().parseText(out) == [[step: 'opening', takes: 1, request: [ref_prompt: 'a fox turns', creation_type: 4,
            aspect_ratio: '9:16', video_duration: 5, model_code: 'tx_kling-v2-1-master']]]
    }

    def "a plan with errors has no JSON and no sample"() {
        given:
        write('bad.groovy', "kling { prompt 'x'; aspect '9x16' }")

        expect:
        kling('plan', 'bad.groovy', *options) == 2
        out == ''
        err.contains("aspect '9x16' is not a ratio")

        where:
        options << [['--json'], ['--as', 'curl']]
    }

    def "parameters come from a file and from options, which win"() {
        given:
        write('p.json', '{"subject": "a heron"}')

        expect:
        kling('plan', 'promo.groovy', '--params', 'p.json') == 0
        out.contains('a heron turns')

        and:
        kling('plan', 'promo.groovy', '--params', 'p.json', '-P', 'subject=an owl = bird') == 0
        out.contains('an owl = bird turns')
    }

    def "an invalid parameter file is reported with its path"() {
        given:
        write('p.json', text)

        expect:
        kling('plan', 'promo.groovy', '--params', 'p.json') == 2
        err.contains(message)
        !err.contains('Source')

        where:
        text               || message
        '{"subject": '     || 'error: p.json:1:13: the JSON ends too early; close every quote, bracket and brace'
        '{"subject": "x}'  || 'error: p.json:1:16: the JSON ends too early'
        '{"subject": x}'   || "error: p.json:1:13: this is not JSON: unrecognized token 'x'"
        '{\n"subject" 1}'  || "error: p.json:2:11: this is not JSON: unexpected character '1': was expecting a colon"
        '{} {}'            || 'error: p.json:1:4: something follows the JSON object'
        '["subject"]'      || 'is no JSON object'
        '{"subjct": "x"}'  || "did you mean 'subject'?"
    }

    def "a mistyped script, parameter or step gets a suggestion"() {
        expect:
        kling('plan', *arguments) == 2
        err.contains("kling: error: ")
        err.contains("did you mean '$proposal'?")

        where:
        arguments                                 || proposal
        ['prom.groovy']                           || 'promo.groovy'
        ['promo.groovy', '-P', 'subjct=x']        || 'subject'
        ['promo.groovy', '--only', 'opning']      || 'opening'
    }

    def "mistakes of the script are shown as a compiler shows them, without a stack trace"() {
        given:
        write('bad.groovy', "kling { duraton 5 }\n")

        expect:
        kling('plan', 'bad.groovy') == 2
        err.contains('''\
bad.groovy:1:9: error: unknown setting 'duraton', did you mean 'duration'?
  1 | kling { duraton 5 }
    |         ^^^^^^^
''')
        !err.contains('\tat ')

        and:
        kling('plan', 'bad.groovy', '--stacktrace') == 2
        err.contains('\tat ')
    }

    def "a script can come from standard input"() {
        given:
        input = "kling { prompt '角色从静止到转身' }"

        expect:
        kling('plan', '-') == 0
        out.contains('角色从静止到转身')
    }

    def "a script in the folder is found by its bare name, before a bundled one"() {
        given:
        home = folder.resolve('home')
        write('home/scripts/promo.groovy', "kling { prompt 'from afar' }")

        expect:
        kling('plan', 'promo') == 0
        out.contains('a fox turns')
    }

    def "the command that a new script is planned with can be pasted"() {
        expect:
        kling('new', name) == 0
        out.endsWith("with: kling plan $word\n")

        where:
        name              || word
        'promo2'          || 'promo2.groovy'
        'my film.groovy'  || "'my film.groovy'"
        "it's"            || "'it'\\''s.groovy'"
    }

    def "a bundled script is found by its name"() {
        given:
        home = folder.resolve('home')
        write('home/scripts/bundled.groovy', "kling { prompt 'from afar' }")

        expect:
        kling('plan', 'bundled') == 0
        out.contains('from afar')

        and:
        kling('plan', 'bundld') == 2
        err.contains("did you mean 'bundled'?")
    }

    def "the new script plans without advice, and is not overwritten"() {
        expect:
        kling('new', 'shots/mine') == 0
        kling('plan', 'shots/mine.groovy') == 0
        out.contains('2 steps')
        err == ''

        and:
        kling('new', 'shots/mine.groovy') == 2
        err.contains('is there already')
    }

    def "the bundled scripts are listed with what they do and their parameters"() {
        given:
        home = folder.resolve('home')
        write('home/scripts/promo.groovy', PROMO)

        expect:
        kling('scripts') == 0
        out == '''\
promo             A promo
    -P subject='a fox'  who turns
'''
    }

    def "a help text that does not fit beside a parameter goes below it"() {
        given:
        home = folder.resolve('home')
        columns = 40
        terminal = true
        environment.TERM = 'dumb'
        write('home/scripts/promo.groovy', '''
            // A promo of something that takes many words to say.
            def ratios = param 'ratios', ['16:9', '9:16'], 'one video for each of these, in this order'
            def who = param 'who', String, ''
            kling { prompt who }
        '''.stripIndent())

        expect:
        kling('scripts') == 0
        out == '''\
promo             A promo of something
                  that takes many words
                  to say
    -P ratios=16:9,9:16
        one video for each of these, in
        this order
    -P who=…  required
'''
    }
}
