package dev.klingdsl.shell.session

import dev.klingdsl.Kling
import dev.klingdsl.shell.session.output.EvaluationResult
import javax.imageio.ImageIO
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.awt.image.BufferedImage
import java.nio.file.Files
import java.util.concurrent.TimeUnit

class SessionSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    SessionFixture fixture = new SessionFixture()

    def "block words change the draft, and one line shows it and whether it is valid"() {
        expect:
        told("prompt 'a fox turns'") == "r1 · a fox turns · ✓ valid"
        told('pro(); duration 10') == 'r2 · a fox turns · pro · 10 s · ✓ valid'
        told("aspect '9:16'; clarity 1080; takes 2") == 'r3 · a fox turns · 9:16 · 1080 · pro · 10 s · ×2 · ✓ valid'
    }

    def "violations are reported once, at their location, and counted from then on"() {
        expect:
        told("prompt 'x'; aspect '9x16'") == '''\
            [1]:1:13: error: aspect '9x16' is not a ratio; write W:H, such as 9:16
              1 | prompt 'x'; aspect '9x16'
                |             ^^^^^^
            r1 · x · aspect 9x16 · ✗ 1 error'''.stripIndent()
        told('pro()') == 'r2 · x · aspect 9x16 · pro · ✗ 1 error'
        told("aspect '16:9'") == 'r3 · x · 16:9 · pro · ✓ valid'
    }

    def "errors are reported as in scripts, with suggestions, and do not change the draft"() {
        expect:
        told('duraton 5') == '''\
            [1]:1:1: error: unknown word 'duraton', did you mean 'duration'?
              1 | duraton 5
                | ^^^^^^^'''.stripIndent()
        told('subimt all --takes 2').contains("unknown command 'subimt', did you mean 'submit'?")
        told('lod x.groovy').contains("unknown command 'lod', did you mean 'load'?")
        told('jbos').contains("did you mean 'jobs'?")
        session.revisions().all().size() == 1
    }

    def "#input is #kind"() {
        expect:
        session.commands().commandOf(input).isPresent() == (kind == 'a command')

        where:
        input                 | kind
        'plan'                | 'a command'
        'plan.steps()'        | 'Groovy'
        'plan .steps()'       | 'Groovy'
        'plan = 3'            | 'Groovy'
        'jobs[0]'             | 'Groovy'
        'jobs.size()'         | 'Groovy'
        'exit()'              | 'Groovy'
        'tweak { pro() }'     | 'Groovy'
        'tweak{ pro() }'      | 'Groovy'
        'load ../a.groovy'    | 'a command'
        'load ./a.groovy'     | 'a command'
        'load a.groovy x=1'   | 'a command'
        'set prompt a fox'    | 'a command'
        'param subject=fox'   | 'a command'
        "param 'subject', 1"  | 'Groovy'
        "  submit all"        | 'a command'
        'submitted'           | 'Groovy'
        'prompt "x"'          | 'Groovy'
        'help'                | 'a command'
        'quit'                | 'a command'
        '?'                   | 'a command'
        '? duration'          | 'a command'
        'quit = 1'            | 'Groovy'
    }

    def "a whole kling block becomes the draft, several become the plan"() {
        expect:
        told("kling('fox') { prompt 'a fox' }") == 'r1 fox · a fox · ✓ valid'
        told("kling { prompt 'an owl'; aspect 'wide' }").endsWith('r2 · an owl · aspect wide · ✗ 1 error')
        enter("['a', 'b'].each { n -> kling(n) { prompt n } }") instanceof EvaluationResult.PlanLoaded
        session.workspace().require().steps()*.name() == ['a', 'b']
        draft() == [prompt: "'an owl'", aspect: "'wide'"]
    }

    def "values of expressions are shown, and kept as last"() {
        expect:
        told('1 + 1') == '2'
        told("['a', 1]") == "['a', 1]"
        told('last.size()') == '2'
        told('def x = 5', 'x * 2') == '10'
        told('null') == ''
        told("'x' * 600").endsWith('…')
        told("prompt 'a fox'", 'draft.request().prompt()') == "'a fox'"
        told('draft') == "step 'draft': prompt 'a fox'; duration 5"
    }

    def "undo and redo walk the revisions, replay goes back, and numbers are never reused"() {
        given:
        enter("prompt 'a'", "prompt 'b'", 'pro()')

        expect:
        told('undo') == 'r2 · b · ✓ valid'
        told('undo') == 'r1 · a · ✓ valid'
        told('redo') == 'r2 · b · ✓ valid'
        told("prompt 'c'") == 'r4 · c · ✓ valid'
        told('redo') == 'error: there is nothing to redo'
        told('replay 3') == 'r5 · b · pro · ✓ valid'
        told('undo') == 'r4 · c · ✓ valid'
        told('undo', 'undo', 'undo') =~ /^r0 · ✓ valid/
        told('undo') == 'error: this is the start'
        told('replay 9') == 'error: there is no revision 9; the last one is 5'
    }

    def "diff shows the fields that differ"() {
        given:
        enter("prompt 'a fox'", 'duration 10', "prompt 'an owl'")

        expect:
        told('diff').readLines()*.split(/\s{2,}/) == [['field', 'r2', 'r3'], ['prompt', "'a fox'", "'an owl'"]]
        told('diff 1 2').readLines()*.split(/\s{2,}/) == [['field', 'r1', 'r2'], ['duration', '(unset)', '10']]
        told('diff 3 r3') == 'r3 and r3 say the same'
    }

    def "set takes values without quotes, and marks invalid ones"() {
        when:
        enter('set prompt a fox, it\'s turning', 'set aspect 9:16', 'set duration 10', 'set quality_mode pro', 'set option seed 42')

        then:
        draft() == [prompt: "'a fox, it's turning'", aspect: "'9:16'", duration: '10', quality: "'pro'", option: 'seed: 42']
        told('set aspect wide').startsWith("[6]:1:12: error: aspect 'wide' is not a ratio")
        told('set duraton 5').contains("there is no field 'duraton', did you mean 'duration'?")
        told('set duration ten').contains('duration takes a whole number')

        when:
        enter('unset aspect', 'unset option')

        then:
        draft().keySet() == ['prompt', 'duration', 'quality'] as Set
    }

    def "a script is loaded with parameters, picked from, tweaked and reloaded"() {
        given:
        script('fox.groovy', '''\
            def subject = param 'subject', 'a fox', 'who turns'
            kling('one') { prompt "$subject turns" }
            kling('two') { prompt "$subject runs"; takes 2 }
            ''')

        expect:
        enter("load fox.groovy subject='a red wolf'") instanceof EvaluationResult.PlanLoaded
        session.workspace().require().steps()*.request()*.prompt() == ['a red wolf turns', 'a red wolf runs']
        told('pick two') == 'r2 two · a red wolf runs · 5 s · ×2 · ✓ valid'
        told('pick 1') == 'r3 one · a red wolf turns · 5 s · ✓ valid'
        told('tweak { pro(); duration 10 }').contains('~ one: quality (unset) → \'pro\'\n~ one: duration 5 → 10')
        told('param subject=owl').contains("~ two: prompt 'a red wolf runs' → 'owl runs'")
        told('param').contains('who turns')
        told('pick tow') == "error: the plan has no step 'tow', did you mean 'two'?"

        when:
        script('fox.groovy', "kling('one') { prompt 'new' }")
        enter('param subject=x')

        then:
        told('reload').contains("unknown parameter 'subject'")
    }

    def "an error in a script is reported with the script's line"() {
        given:
        script('bad.groovy', "kling {\n    duraton 5\n}\n")

        expect:
        told('load bad.groovy').contains("bad.groovy:2:5: error: unknown setting 'duraton', did you mean 'duration'?")
        told('load no.groovy').startsWith('error: cannot read') || told('load no.groovy').contains('no such file')
    }

    def "a watched script is planned again when it is saved"() {
        given:
        script('w.groovy', "kling('one') { prompt 'a' }")
        enter('watch w.groovy')

        when:
        script('w.groovy', "kling('one') { prompt 'b' }")

        then:
        announced.poll(1, TimeUnit.MINUTES).contains("~ one: prompt 'a' → 'b'")
        told('reload').contains('nothing has changed')
    }

    def "save writes a script that plans to the same request"() {
        given:
        ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), 'png', folder.resolve("it's 起.png").toFile())
        enter("prompt '''it's \$5 \\\\ \"quoted\"\n多行'''", "image 'https://example.com/a.jpg', \"it's 起.png\"",
            "aspect '9:16'; clarity 720; std(); duration 10; takes 3", "callback 'https://example.com/done?id=\$1'; model 'other'",
            "option 'camera', [pan: [1, 2.5], on: true]")

        expect:
        told('save fox') == 'saved fox.groovy'
        Kling.script(folder.resolve('fox.groovy')).plan().steps()*.request() == [session.step().request()]
        Kling.script(folder.resolve('fox.groovy')).plan().steps()*.takes() == [3]
        session.step().request().prompt() == 'it\'s $5 \\ "quoted"\n多行'
        told('save under/it') == 'saved under/it.groovy'
        Kling.script(folder.resolve('under/it.groovy')).plan().steps()*.request() == [session.step().request()]
        told('save fox.groovy') == 'error: fox.groovy is there already; choose another name, or add --force'
        told('save --force fox.groovy') == 'saved fox.groovy'
        told('show --as groovy') == Files.readString(folder.resolve('fox.groovy')).stripTrailing()
    }

    def "show gives the body, and code in the languages of the service's page"() {
        given:
        enter("prompt 'a fox'; pro()")

        expect:
        told('show').contains('quality_mode')
        told('show --json').contains('"ref_prompt": "a fox"')
        told("show --as $language").contains(part)
        told('show --as rust') == "error: 'rust' is not a language to show; choose curl, java, go, python, groovy"

        where:
        language | part
        'curl'   | 'curl'
        'java'   | 'class'
        'go'     | 'package main'
        'python' | 'import'
        'groovy' | "prompt 'a fox'"
    }

    def "edit changes the draft in an editor, or the last input"() {
        given:
        enter("prompt 'a fox'; pro()", '1 + 1')
        editor = { it.replace('fox', 'owl').replace('pro()', 'std()') }

        expect:
        told('edit') == 'r2 · a owl · std · ✓ valid'
        draft() == [prompt: "'a owl'", quality: "'std'"]

        when:
        enter('2 + 2')
        editor = { it.replace('2 + 2', '3 + 3') }

        then:
        told('edit last') == '6'
    }

    def "reset forgets everything but the jobs"() {
        given:
        enter("prompt 'x'", 'def a = 1', 'submit', 'reset')

        expect:
        draft() == [:]
        told('a').contains("unknown variable 'a'")
        session.jobs().all().size() == 1
    }

    def "blank lines and comments have no result, and unknown options are reported"() {
        expect:
        enter('', '  ', '# a comment', '// another') instanceof EvaluationResult.Nothing
        told('submit --fesh').contains("'submit' has no option '--fesh', did you mean '--fresh'?")
        told('undo 3').contains("'3' is one argument too many")
    }
}
