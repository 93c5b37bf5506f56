package dev.klingdsl.shell.session

import spock.lang.AutoCleanup
import spock.lang.Specification

import java.nio.file.Files
import java.util.concurrent.TimeUnit

/** Revisions of the plan, beside those of the draft. */
class PlanRevisionSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    SessionFixture fixture = new SessionFixture()

    def setup() {
        script('fox.groovy', """\
            def subject = param 'subject', 'a fox', 'who turns'
            kling('one') { prompt "\$subject turns" }
            kling('two') { prompt "\$subject runs" }
            """)
    }

    def "a plan's line tells its revision and whether it is valid"() {
        expect:
        told('load fox.groovy').readLines().last() == 'r1 plan · ✓ valid'
        told("tweak { aspect 'wide' }").endsWith('~ one: has errors now\n~ two: has errors now\nr2 plan · ✗ 1 error')
        told('undo').endsWith('~ one: is valid now\n~ two: is valid now\nr1 plan · ✓ valid')
    }

    def "loading, parameters and tweaks are undone and redone like changes of the draft"() {
        given:
        enter('load fox.groovy', 'param subject=owl', 'tweak { pro() }')

        expect:
        told('undo').endsWith("~ one: quality 'pro' → (unset)\n~ two: quality 'pro' → (unset)\nr2 plan · ✓ valid")
        told('undo').contains("~ one: prompt 'owl turns' → 'a fox turns'")
        told('undo') == 'r0 · there is no plan'
        told('plan').contains('draft')
        told('redo', 'redo').endsWith('r2 plan · ✓ valid')
        session.workspace().require().steps()*.request()*.prompt() == ['owl turns', 'owl runs']
        session.workspace().file().get().toString() == 'fox.groovy'
    }

    def "replay goes back to the draft and the plan of that time"() {
        given:
        enter('load fox.groovy', "prompt 'mine'", 'tweak { pro() }', "prompt 'other'")

        when:
        def said = told('replay 2')

        then:
        said.endsWith("~ two: quality 'pro' → (unset)\nr5 plan · ✓ valid\nr5 · mine · ✓ valid")
        draft() == [prompt: "'mine'"]
        session.workspace().require().steps()*.request()*.quality().every { it == null }
    }

    def "diff tells where plans differ, beside the fields of the draft"() {
        given:
        enter('load fox.groovy', "prompt 'mine'", 'tweak { duration 10 }')

        expect:
        told('diff') == '~ one: duration 5 → 10\n~ two: duration 5 → 10'
        told('diff 1 3').readLines()*.split(/\s{2,}/)[1] == ['prompt', '(unset)', "'mine'"]
        told('diff 1 3').endsWith('~ two: duration 5 → 10')
        told('diff 0 1').contains('+ one')
        told('diff 2 2') == 'r2 and r2 say the same'
    }

    def "jobs of a plan remember the revision that they came from"() {
        given:
        enter('load fox.groovy', 'submit all', 'tweak { pro() }', 'submit two')

        expect:
        session.jobs().all()*.revision == [1, 1, 2]
        told('revisions').readLines().find { it.contains('tweak') }.endsWith('#3')
        told('revisions').readLines().find { it.contains('load') }.endsWith('#1 #2')
    }

    def "reloading an unchanged script creates no revision"() {
        expect:
        told('load fox.groovy', 'reload').endsWith('nothing has changed\nr1 plan · ✓ valid')
    }

    def "a parameter that the script cannot take changes nothing"() {
        given:
        script('p.groovy', "def s = param 'secs', 5, 'length'\nkling { prompt 'x'; duration s }")

        expect:
        told('load p.groovy secs=7', 'param secs=abc').endsWith('the parameters are as before')
        told('param').contains('secs  7')
        told('param secs=10').endsWith('r2 plan · ✓ valid')
    }

    def "as long as nothing is drafted, the plan is saved and shown"() {
        given:
        enter('load fox.groovy', 'tweak { std() }')

        expect:
        told('save copy.groovy') == 'saved copy.groovy, every step of the plan'
        told('show --as groovy') == Files.readString(folder.resolve('copy.groovy')).stripTrailing()
        told('show --json').contains('"step": "two"')

        when:
        def tweaked = session.workspace().plan().get()
        enter('load copy.groovy')

        then:
        session.workspace().plan().get().steps()*.request() == tweaked.steps()*.request()
        session.workspace().plan().get().steps()*.name() == tweaked.steps()*.name()

        when:
        enter('reset')

        then:
        told('save none.groovy') == 'error: the draft is empty; say at least a prompt or an image'
        told('show --as curl') == 'error: the draft is empty; say at least a prompt or an image'
        !folder.resolve('none.groovy').toFile().exists()
    }

    def "saving a watched file creates a revision that can be undone, however the script was named: #name"() {
        given:
        enter("load --watch $name", "prompt 'mine'")

        when:
        script('fox.groovy', "kling('one') { prompt 'new' }")

        then:
        announced.poll(1, TimeUnit.MINUTES).endsWith("~ one: prompt 'a fox turns' → 'new'\n- two\nr3 plan · ✓ valid\n")
        told('revisions').contains('saved fox.groovy')
        told('undo').contains('+ two')
        draft() == [prompt: "'mine'"]

        where:
        name << ['fox.groovy', 'fox']
    }

    def "after a reset numbers go on and revisions can be replayed"() {
        given:
        enter('load fox.groovy', "prompt 'mine'", 'submit')

        expect:
        told('reset').startsWith('everything is forgotten')
        told('undo') == 'error: this is the start'
        session.workspace().plan().empty
        told("prompt 'next'") == 'r4 · next · ✓ valid'
        session.jobs().all()[0].revision == 2
        told('replay 2').endsWith('r5 · mine · ✓ valid')
    }
}
