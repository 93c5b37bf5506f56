package dev.klingdsl.shell.session

import java.awt.image.BufferedImage
import java.time.Instant
import javax.imageio.ImageIO
import dev.klingdsl.job.TakeId
import dev.klingdsl.price.Balance
import dev.klingdsl.job.JobEvent
import dev.klingdsl.error.CancelledException
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

import dev.klingdsl.Kling
import dev.klingdsl.request.SettingsSnapshot

class SessionSpec extends SessionKit {

    def "block words work on the draft, and one line shows it and whether it is valid"() {
        expect:
        told("prompt 'a fox turns'") == "r1 · a fox turns · ✓ valid"
        told('pro(); duration 10') == 'r2 · a fox turns · pro · 10 s · ✓ valid'
        told("aspect '9:16'; clarity 1080; takes 2") == 'r3 · a fox turns · 9:16 · 1080 · pro · 10 s · ×2 · ✓ valid'
    }

    def "broken rules are told once, where they were said, and counted from then on"() {
        expect:
        told("prompt 'x'; aspect '9x16'") == '''\
            [1]:1:13: error: aspect '9x16' is not a ratio; write W:H, such as 9:16
              1 | prompt 'x'; aspect '9x16'
                |             ^^^^^^
            r1 · x · 9x16 · ✗ 1 error'''.stripIndent()
        told('pro()') == 'r2 · x · 9x16 · pro · ✗ 1 error'
        told("aspect '16:9'") == 'r3 · x · 16:9 · pro · ✓ valid'
    }

    def "mistakes are told as in scripts, with what was probably meant, and leave the draft alone"() {
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
        told("kling { prompt 'an owl'; aspect 'wide' }").endsWith('r2 · an owl · wide · ✗ 1 error')
        enter("['a', 'b'].each { n -> kling(n) { prompt n } }") instanceof Outcome.PlanLoaded
        session.plans().require().steps()*.name() == ['a', 'b']
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

    def "undo and redo walk the revisions, replay goes back, and numbers are never used twice"() {
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

    def "set takes values without quotes, and points at those that are wrong"() {
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
        enter("load fox.groovy subject='a red wolf'") instanceof Outcome.PlanLoaded
        session.plans().require().steps()*.request()*.prompt() == ['a red wolf turns', 'a red wolf runs']
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

    def "a mistake in a script is told with the script's line"() {
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

    def "submit returns at once with numbers, and jobs remember their revision"() {
        given:
        enter("prompt 'a fox'", 'pro()')

        expect:
        told('submit --takes 2') == '''\
            SANDBOX: there are no credentials ('doctor' helps); nothing is paid for and the videos are test pictures
            job 1 draft submitted
            job 2 draft-take2 submitted'''.stripIndent()
        told('submit --fresh') == 'job 3 draft submitted'
        service.options*.fresh() == [false, true]

        when:
        service.generating(0, 'draft')
        service.done(0, 'draft', folder.resolve('out/draft/draft.mp4'))
        service.failed(0, 'draft', 2)

        then:
        told('jobs').readLines()*.split(/\s{2,}/)*.toList()*.findAll()[1..3]*.take(3) == [
            ['1', 'draft', 'done'], ['2', 'draft-take2', 'failed'], ['3', 'draft', 'waiting']].collect { it as List }
        session.jobs().all()*.revision == [2, 2, 2]
        told('result 1').contains('out/draft/draft.mp4')
        told('result 2').contains('too dark')
        told('revisions').contains('#1 #2 #3')
        told('jobs.findAll { it.done }.size()') == '2'
        told('open 1') == 'opened out/draft/draft.mp4'
        opened == [folder.resolve('out/draft/draft.mp4')]
        told('open 3') == 'error: job 3 has no video; it is waiting'
        told('retry 2') == 'job 4 draft submitted'
        told('retry 3') == 'error: job 3 is still waiting; wait for it'
        told('result 9') == 'error: there is no job 9; the last one is 4'
    }

    def "steps of the plan are submitted all together or one by one"() {
        given:
        script('two.groovy', "kling('a') { prompt 'a' }\nkling('b') { prompt 'b' }")
        enter('load two.groovy')

        when:
        enter('submit all', 'submit b', 'submit 1 --takes 3')

        then:
        service.plans*.submissions() == [2, 1, 3]
        session.jobs().all().size() == 6
        session.jobs().all()*.revision == [1] * 6
    }

    def "a draft with errors is not submitted"() {
        expect:
        told("aspect 'wide'", 'submit').contains('nothing was sent')
        service.plans == []
    }

    def "an empty draft is not submitted, and a loaded plan is pointed to"() {
        expect:
        told('submit') == 'error: the draft is empty; say at least a prompt or an image'

        when:
        script('two.groovy', "kling('a') { prompt 'a' }\nkling('b') { prompt 'b' }")
        enter('load two.groovy')

        then:
        told('submit').startsWith("error: the draft is empty; 'submit all' submits the plan")
        service.plans == []
    }

    def "who leaves right after a file has come does not hear that it was not waited for"() {
        given:
        enter("prompt 'a fox'", 'submit')
        service.done(0, 'draft', folder.resolve('a.mp4'))

        when:
        service.listeners[0].accept(new JobEvent.TakeFailed(new TakeId('draft', 1), Instant.EPOCH, 'id-1', new CancelledException('closed')))

        then:
        session.jobs().all()[0].state == 'done'
        session.jobs().all()[0].error == null
    }

    def "a real account is asked for consent, and without a terminal --yes is needed"() {
        given:
        service.sandbox = false
        enter("prompt 'a fox'")

        expect:
        told('submit').startsWith('error: this would spend on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc, and there is no terminal')

        when:
        answer = Optional.of(false)

        then:
        told('submit') == 'nothing was sent'
        asked.last() == 'spend on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc?'

        when:
        answer = Optional.of(true)

        then:
        told('submit') == 'job 1 draft submitted'
        told('submit --yes') == 'job 2 draft submitted'
        service.plans.size() == 2

        when: 'it costs more than there is'
        service.balance = new Balance(49.0, null)

        then:
        told('submit').startsWith('error: the plan costs 50 beans, but the account has 49;')
        service.plans.size() == 2
    }

    def "wait waits for the jobs and tells what became of them; an interrupt ends only the wait"() {
        given:
        enter("prompt 'a fox'", 'submit', 'submit')
        service.done(0, 'draft', folder.resolve('a.mp4'))

        expect:
        told('wait 1').contains('a.mp4')

        when:
        Thread.currentThread().interrupt()
        def outcome = enter('wait')

        then:
        outcome == new Outcome.Failed([], 'stopped waiting; the jobs go on', 130)
        session.jobs().running()*.number == [2]

        when:
        service.failed(1, 'draft')

        then:
        enter('wait 2').exitCode() == 1
        told('wait') == 'no job is running'
    }

    def "exit says what becomes of running jobs"() {
        given:
        enter("prompt 'a fox'", 'submit')

        expect:
        told('exit').contains('the sandbox ends with this shell')

        when:
        service.sandbox = false

        then:
        told('exit').contains('nothing is paid for twice')
        enter('quit') instanceof Outcome.Exit
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
        told('help dur') == "error: there is no help on 'dur'; there is on duration"
        told('help durtion') == "error: there is no help on 'durtion', did you mean 'duration'?"
    }

    def "every command tells what it does and has a help page"() {
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
            assert !(failures instanceof Outcome.Failed) || word.name() == 'include'
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

    def "reset forgets everything but the jobs"() {
        given:
        enter("prompt 'x'", 'def a = 1', 'submit', 'reset')

        expect:
        draft() == [:]
        told('a').contains("unknown variable 'a'")
        session.jobs().all().size() == 1
    }

    def "blank lines and comments are nothing, and options that do not exist are told"() {
        expect:
        enter('', '  ', '# a comment', '// another') instanceof Outcome.Nothing
        told('submit --fesh').contains("'submit' has no option '--fesh', did you mean '--fresh'?")
        told('undo 3').contains("'3' is one argument too many")
    }
}
