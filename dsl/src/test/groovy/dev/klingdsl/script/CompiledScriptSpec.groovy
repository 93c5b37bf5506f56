package dev.klingdsl.script

import dev.klingdsl.Kling
import dev.klingdsl.plan.Plan
import dev.klingdsl.request.Setting
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.Executors

class CompiledScriptSpec extends Specification {
    @TempDir
    Path folder

    private Path file(String name, String text) {
        def file = folder.resolve(name)
        Files.createDirectories(file.parent)
        Files.writeString(file, text.stripIndent())
    }

    private static Plan plan(String text, Map<String, ?> parameters = [:]) {
        Kling.script(text.stripIndent()).plan(parameters)
    }

    def "steps come in the order of the script, named or after the script and their position"() {
        given:
        def script = file('promo.groovy', '''\
            kling { prompt 'one' }
            kling('two') { prompt 'two' }
            kling { prompt 'three' }
            ''')

        when:
        def plan = Kling.script(script).plan()

        then:
        plan.name() == 'promo'
        plan.steps()*.name() == ['promo-1', 'two', 'promo-3']
        plan.steps()*.request()*.prompt() == ['one', 'two', 'three']
        plan.steps()*.location()*.toString() == [1, 2, 3].collect { "$script:$it:1".toString() }
    }

    def "defaults apply to later steps only, presets where they are used, and a step's own words override both"() {
        when:
        def plan = plan('''\
            def noir = preset { prompt 'noir'; std() }
            kling('before') { prompt 'x' }
            defaults { pro(); duration 10; aspect '1:1' }
            kling('plain') { prompt 'x' }
            kling('noir') { use noir; aspect '9:16' }
            defaults { duration 5 }
            kling('later') { use noir; prompt 'own' }
            ''')
        def requests = plan.steps().collectEntries { [it.name(), it.request()] }

        then:
        requests.before.quality() == null
        requests.plain.with { [quality().code(), duration(), aspect().toString()] } == ['pro', 10, '1:1']
        requests.noir.with { [prompt(), quality().code(), aspect().toString()] } == ['noir', 'std', '9:16']
        requests.later.with { [prompt(), duration(), quality().code()] } == ['own', 5, 'std']
    }

    def "parameters have the type of their default and the caller's value"() {
        given:
        def script = '''\
            def subject = param 'subject', 'a fox', 'who turns'
            def seconds = param 'seconds', 5
            def bright = param('bright', true)
            def factor = param('factor', 1.5)
            def ratios = param('ratios', ['9:16'])
            ratios.each { ratio -> kling { prompt "$subject $bright ${factor * 2}"; duration seconds; aspect ratio } }
            '''

        when:
        def byDefault = plan(script)
        def changed = plan(script, [subject: 'a wolf', seconds: '10', bright: 'no', factor: '2', ratios: '1:1, 16:9'])

        then:
        byDefault.steps()*.request()*.prompt() == ['a fox true 3.0']
        changed.steps()*.request()*.prompt() == ['a wolf false 4'] * 2
        changed.steps()*.request()*.duration() == [10, 10]
        changed.steps()*.request()*.aspect()*.toString() == ['1:1', '16:9']
        byDefault.parameters()*.name() == ['subject', 'seconds', 'bright', 'factor', 'ratios']
        byDefault.parameters()[0].with { [type(), defaultValue(), value(), help()] } == [String, 'a fox', 'a fox', 'who turns']
        changed.parameters()[1].with { [type(), defaultValue(), value()] } == [Integer, 5, 10]
    }

    def "'it' of a loop is visible inside a block"() {
        expect:
        plan("['a', 'b'].each { kling(it) { prompt \"p \$it\" } }").steps()*.request()*.prompt() == ['p a', 'p b']
    }

    def "the items of a list parameter have the type of the default's items"() {
        expect:
        plan("param('n', [5, 10]).each { n -> kling { prompt 'x'; duration n } }", [n: '10,5']).steps()*.request()*.duration() == [10, 5]
    }

    def "values of the right type are not converted"() {
        expect:
        plan("kling { prompt 'x'; duration param('n', 5) }", [n: 10]).steps()[0].request().duration() == 10
        plan("kling { prompt 'x'; duration param('n', 5) }", [n: 10L]).steps()[0].request().duration() == 10
    }

    def "an included script belongs to the same plan, and its last value is returned"() {
        given:
        file('lib/looks.groovy', '''\
            def light = param 'light', 'soft'
            defaults { clarity 720 }
            kling('from-lib') { prompt 'lib' }
            [noir: preset { prompt "noir, $light light" }]
            ''')
        def script = Kling.script(file('main.groovy', '''\
            def looks = include 'lib/looks.groovy'
            kling('own') { use looks.noir }
            '''))

        when:
        def plan = script.plan([light: 'hard'])

        then:
        plan.diagnostics().empty
        plan.steps()*.name() == ['from-lib', 'own']
        plan.steps()[1].request().prompt() == 'noir, hard light'
        plan.steps()[1].request().clarity() == 720
        plan.parameters()*.name() == ['light']
        plan.steps()[1].settings()[Setting.PROMPT].toString().endsWith('looks.groovy:4:17')
    }

    def "relative images are resolved against the folder of the script that names them"() {
        given:
        file('lib/looks.groovy', "kling('lib') { image 'a.png' }")
        def script = Kling.script(file('main.groovy', "include 'lib/looks.groovy'; kling('main') { image 'b.png' }"))

        expect:
        script.plan().diagnostics()*.message()*.find(/looked for \S+/) == [
                "looked for ${folder.resolve('lib/a.png')}", "looked for ${folder.resolve('b.png')}"]
    }

    def "mistakes in an included script have their location there"() {
        given:
        file('bad.groovy', 'kling { prompt 1; duraton 5 }')
        def script = Kling.script(file('main.groovy', "include 'bad.groovy'"))

        when:
        script.plan()

        then:
        def e = thrown ScriptException
        e.diagnostics()*.message() == ["unknown setting 'duraton', did you mean 'duration'?"]
        e.diagnostics()[0].location().source().name() == folder.resolve('bad.groovy').toString()
    }

    def "scripts that include each other are an error, not an endless loop"() {
        given:
        file('a.groovy', "include 'b.groovy'")
        file('b.groovy', "include 'a.groovy'")

        when:
        Kling.script(folder.resolve('a.groovy')).plan()

        then:
        def e = thrown ScriptException
        e.diagnostics()*.message().any { it.endsWith('goes in a circle; take it out') }
    }

    def "an included script is compiled again when it has changed"() {
        given:
        file('looks.groovy', "preset { prompt 'one' }")
        def script = Kling.script(file('main.groovy', "def look = include 'looks.groovy'; kling { use look }"))

        expect:
        script.plan().steps()[0].request().prompt() == 'one'

        when:
        file('looks.groovy', "preset { prompt 'two' }")

        then:
        script.plan().steps()[0].request().prompt() == 'two'
    }

    def "a compiled script can be planned by many threads at once"() {
        given:
        def script = Kling.script("def n = param 'n', 0\nkling { prompt \"fox \$n\"; [1, 2].each { takes it } }")
        def pool = Executors.newFixedThreadPool(8)

        when:
        def prompts = pool.invokeAll((1..200).collect { n ->
            { -> script.plan([n: n]).steps()[0].request().prompt() } as Callable<String>
        })*.get()

        then:
        prompts == (1..200).collect { "fox $it".toString() }

        cleanup:
        pool.shutdownNow()
    }

    def "a script with no steps is an empty plan"() {
        expect:
        plan('def x = 1').steps().empty
        plan('').steps().empty
    }

    def "a missing script is reported with a similar file name"() {
        given:
        file('promo.groovy', 'null')

        when:
        Kling.script(folder.resolve('prmo.groovy'))

        then:
        def e = thrown ScriptException
        e.message == "error: cannot read ${folder.resolve('prmo.groovy')}: there is no such file, did you mean 'promo.groovy'?"
    }

    def "totals include takes"() {
        when:
        def plan = plan("kling { prompt 'x'; duration 10; takes 3 }\nkling { prompt 'y' }")

        then:
        plan.submissions() == 4
        plan.seconds() == 35
    }

    def "a script may name its base class for the sake of an editor"() {
        when:
        def steps = plan('''\
            import dev.klingdsl.script.KlingScript
            import groovy.transform.BaseScript
            @BaseScript KlingScript script

            def subject = param 'subject', 'a fox'
            kling('shot') { prompt subject }
            ''').steps()

        then:
        steps*.name() == ['shot']
        steps[0].request().prompt() == 'a fox'
        steps[0].location().line() == 6
    }

    def "an interrupt ends an endless script: #where"() {
        when:
        plan(text)

        then:
        def failed = thrown(ScriptException)
        failed.cause instanceof InterruptedException
        failed.diagnostics()*.message().last() == 'the script was interrupted'
        failed.diagnostics().last().location().line() == line

        and: 'the interrupt is visible to the caller; its status is cleared for the next spec'
        Thread.interrupted()

        where:
        where       | line | text
        'while'      | 3    | 'kling { prompt "x" }\nThread.currentThread().interrupt()\nwhile (true) {\n}'
        'a block'    | 3    | 'kling {\n  Thread.currentThread().interrupt()\n  while (true) {}\n}\nkling { prompt "y" }'
        'for'        | 2    | 'Thread.currentThread().interrupt()\nfor (;;) 1'
        'do'         | 2    | 'Thread.currentThread().interrupt()\ndo { continue } while (true)'
        'its method' | 1    | 'def turn() { while (true) if (false) break }\nThread.currentThread().interrupt()\nturn()'
        'its class'  | 3    | 'class A { static a() { for (i in 0..9) i } }\nThread.currentThread().interrupt()\nA.a()'
        'its wait'   | 2    | 'Thread.currentThread().interrupt()\nnew java.util.concurrent.CountDownLatch(1).await()'
    }
}
