package dev.klingdsl.script.live

import dev.klingdsl.plan.SourceText
import dev.klingdsl.request.Setting
import dev.klingdsl.request.SettingsSnapshot
import dev.klingdsl.script.ScriptException
import spock.lang.Specification

import java.nio.file.Path
import java.util.function.Supplier

class LiveScriptSpec extends Specification {
    private final LiveScript live = new LiveScript(Path.of('/base'), ['load', 'submit', 'exit'] as Set, [plan: { 'the plan' } as Supplier])
    private int number
    private SettingsSnapshot settings = SettingsSnapshot.empty()
    private Map locations = [:]
    private LiveResult result

    private Object enter(String... inputs) {
        inputs.each { text ->
            result = live.evaluate(new SourceText("[${++number}]", text), settings, locations)
            settings = result.settings()
            locations = result.draft().settings()
        }
        return result.value()
    }

    private Map<String, String> draft() {
        settings.values().keySet().collectEntries { [it.word(), settings.shown(it)] }
    }

    private List<String> mistakes(String... inputs) {
        try {
            enter(inputs)
            return result.draft().diagnostics()*.toString()
        } catch (ScriptException e) {
            return e.diagnostics()*.toString()
        }
    }

    def "the top level of an input is the inside of a block on the draft"() {
        when:
        enter("prompt 'a fox'", 'pro(); duration 10', "aspect '9:16'", "option 'seed', 42")

        then:
        draft() == [prompt: "'a fox'", quality: "'pro'", duration: '10', aspect: "'9:16'", option: 'seed: 42']
        result.value() == null
    }

    def "#inputs gives #value"() {
        expect:
        enter(*inputs) == value

        where:
        inputs                                                   | value
        ['def x = 1', 'x + 1']                                   | 2
        ['x = 1', 'x + 1']                                       | 2
        ['int x = 5', 'x += 2', 'x']                             | 7
        ['int x', 'x + 1']                                       | 1
        ["def (a, b) = [1, 2]", 'a + b']                         | 3
        ['def x', 'x']                                           | null
        ['final x = 3', 'x']                                     | 3
        ['List<String> l = ["a"]', 'l << "b"', 'l.size()']       | 2
        ['def twice(n) { n * 2 }', 'twice(4)']                   | 8
        ['def twice(n) { n * 2 }', 'def four(n) { twice(twice(n)) }', 'four(1)'] | 4
        ['def twice = { it * 2 }', 'twice 4']                    | 8
        ['def f = { n -> n < 2 ? 1 : n * f(n - 1) }', 'f(5)']    | 120
        ['class Dog { String name }', "new Dog(name: 'Rex').name"] | 'Rex'
        ['class Dog { int legs = 4 }', 'class Cat extends Dog { }', 'new Cat().legs'] | 4
        ['record P(int a) { }', 'new P(3).a()']                  | 3
        ['import java.time.Duration', 'Duration.ofSeconds(5).toMillis()'] | 5000
        ['import java.time.*', 'import java.time.Duration as D', 'D.ofSeconds(5) == Duration.ofSeconds(5)'] | true
        ['import static java.lang.Math.max', 'max(1, 2)']        | 2
        ['import static java.lang.Math.*', 'import static java.lang.Math.max', 'min(1, 2)'] | 1
        ['def duration = 5', 'duration']                         | 5
        ['for (i in 1..3) { last = i }', 'last']                 | 3
        ['plan']                                                 | 'the plan'
        ["param 'subject', 'a fox'"]                             | 'a fox'
        ['def s = param "subject", "a fox"', 's']                | 'a fox'
    }

    def "words can be used in loops, conditions, methods and closures, also those of earlier inputs"() {
        when:
        enter('def best() { pro(); clarity 1080 }', 'def tall = { portrait() }', 'best()', 'tall()',
            "if (true) { [1, 2].each { option \"n\$it\", it } }", "'x'.with { prompt it }")

        then:
        draft() == [prompt: "'x'", aspect: "'9:16'", clarity: '1080', quality: "'pro'", option: 'n1: 1, n2: 2']
    }

    def "a variable with the name of a word does not hide the word"() {
        when:
        enter('def duration = 10', 'duration duration')

        then:
        settings.value(Setting.DURATION) == 10
    }

    def "presets and defaults are kept, and a closure used in a block changes that block"() {
        when:
        enter("def noir = preset { prompt 'in the rain' }", 'def quick = { duration 5 }', 'def looks = [noir: noir]',
            'defaults { pro() }', 'use looks.noir', "kling('shot') { use noir; use quick }")

        then:
        draft() == [prompt: "'in the rain'"]
        result.steps()*.name() == ['shot']
        with(result.steps()[0].request()) {
            prompt() == 'in the rain'
            quality().code() == 'pro'
        }
    }

    def "a method of an earlier input adds steps to the input that calls it"() {
        when:
        enter("def shot(String name) { kling(name) { prompt name } }", "['a', 'b'].each { shot(it) }")

        then:
        result.steps()*.name() == ['a', 'b']
    }

    def "tweaks are collected as presets"() {
        when:
        enter('tweak { pro(); duration 10 }')

        then:
        result.tweaks().size() == 1
        draft() == [:]
    }

    def "#inputs: #message"() {
        expect:
        mistakes(*inputs) == [message]

        where:
        inputs                                 | message
        ['duraton 5']                          | "[1]:1:1: error: unknown word 'duraton', did you mean 'duration'?"
        ["lod 'x'"]                            | "[1]:1:1: error: unknown word 'lod', did you mean 'load'?"
        ['exit()']                             | "[1]:1:1: error: unknown word 'exit'; the command 'exit' stands alone on its line"
        ['def subject = 1', 'subjct']          | "[2]:1:1: error: unknown variable 'subjct', did you mean 'subject'?"
        ['def twice(n) { n }', 'twic(1)']      | "[2]:1:1: error: unknown word 'twic', did you mean 'twice'?"
        ["prompt 'x'; pro"]                    | "[1]:1:13: error: 'pro' needs parentheses when nothing follows it: pro()"
        ['duration = 5']                       | "[1]:1:1: error: 'duration' is a word, not a variable; write duration VALUE, without '='"
        ["prompt 'x'; duration '5'"]           | "[1]:1:13: error: duration cannot take the text '5'; it takes a whole number, such as: duration 10"
        ["prompt 'x'; aspect '9x16'"]          | "[1]:1:13: error: aspect '9x16' is not a ratio; write W:H, such as 9:16"
        ["aspect '9x16'", "prompt 'x'"]        | "[1]:1:1: error: aspect '9x16' is not a ratio; write W:H, such as 9:16"
        ["def f() {\n  aspect 'wide'\n}", "prompt 'x'\nf()"] | "[1]:2:3: error: aspect 'wide' is not a ratio; write W:H, such as 9:16"
        ['def x = null', 'x.foo()']            | "[2]:1: error: NullPointerException: Cannot invoke method foo() on null object"
        ['def f() { 1 / 0 }', 'f()']           | "[1]:1: error: ArithmeticException: Division by zero"
        ['def plan = 3']                       | "[1]:1: error: IllegalArgumentException: 'plan' is a variable of the shell; choose another name"
        ["import no.such.Thing"]               | "[1]:1:8: error: unable to resolve class no.such.Thing"
        ["kling { prompt 'x'; duraton 5 }"]    | "[1]:1:21: error: unknown setting 'duraton', did you mean 'duration'?"
    }

    def "an input with a mistake leaves the draft as it was"() {
        given:
        enter("prompt 'a'")

        when:
        mistakes("pro(); duration 'x'")

        then:
        draft() == [prompt: "'a'"]
    }

    def "an input is checked without running it"() {
        expect:
        live.check(new SourceText('[1]', text))*.message() == messages

        where:
        text                      | messages
        'duration 5'              | []
        'duraton 5'               | ["unknown word 'duraton', did you mean 'duration'?"]
        'def x = 1; System.exit(x)' | []
    }

    def "'#text' #ends"() {
        expect:
        LiveScript.isIncomplete(text) == (ends == 'goes on')

        where:
        text                    | ends
        'kling {'               | 'goes on'
        "kling {\n  prompt 'x'" | 'goes on'
        "f('a',"                | 'goes on'
        '[1, 2'                 | 'goes on'
        "x = '''abc"            | 'goes on'
        'x = """abc\ndef'       | 'goes on'
        'x = 1 +'               | 'goes on'
        'if (x)'                | 'goes on'
        'foo.'                  | 'goes on'
        '/* comment'            | 'goes on'
        'x = a ?'               | 'goes on'
        'def f()'               | 'goes on'
        'duration 5'            | 'ends'
        "prompt 'x"             | 'ends'
        'kling { prompt \'x\' }' | 'ends'
        'a b c d }'             | 'ends'
        "x = '''abc'''"         | 'ends'
        'x = a &&'              | 'goes on'
        'x = )'                 | 'ends'
        ''                      | 'ends'
    }
}
