package dev.klingdsl.script

import dev.klingdsl.plan.SourceText
import spock.lang.Specification

import java.nio.file.Path

class ScriptCompilerSpec extends Specification {
    private static List<String> mistakes(String text, Map<String, ?> parameters = [:]) {
        try {
            def source = new SourceText('promo.groovy', text)
            def plan = new ScriptCompiler().compile(source, Path.of('/base')).plan(parameters)
            return plan.diagnostics()*.toString()
        } catch (ScriptException e) {
            return e.diagnostics()*.toString()
        }
    }

    def "#script: #message"() {
        expect:
        mistakes(script) == ["promo.groovy:$place: error: $message".toString()]

        where:
        script                                          | place  | message
        "kling { prompt 'x'; duraton 5 }"               | '1:21' | "unknown setting 'duraton', did you mean 'duration'?"
        "klng { prompt 'x' }"                           | '1:1'  | "unknown word 'klng', did you mean 'kling'?"
        "if (false) { kling { promt 'x' } }"            | '1:22' | "unknown setting 'promt', did you mean 'prompt'?"
        "def m() { kling { promt 'x' } }\nnull"         | '1:19' | "unknown setting 'promt', did you mean 'prompt'?"
        "[1].each { kling { promt 'x' } }"              | '1:20' | "unknown setting 'promt', did you mean 'prompt'?"
        "kling { [1].each { promt 'x' } }"              | '1:20' | "unknown setting 'promt', did you mean 'prompt'?"
        "preset { promt 'x' }"                          | '1:10' | "unknown setting 'promt', did you mean 'prompt'?"
        "prompt 'x'"                                    | '1:1'  | "'prompt' is a setting; it belongs inside kling { … }, defaults { … } or preset { … }"
        "def look() { pro() }\nnull"                    | '1:14' | "'pro' is a setting; it belongs inside kling { … }, defaults { … } or preset { … }"
        "kling { kling { prompt 'x' } }"                | '1:9'  | "a kling block cannot stand inside another block; close the outer one first"
        "preset { kling { prompt 'x' } }"               | '1:10' | "a kling block cannot stand inside another block; close the outer one first"
        "kling { defaults { pro() } }"                  | '1:9'  | "'defaults' belongs at the top level of the script, not inside a block"
        "kling { prompt 'x'; pro }"                     | '1:21' | "'pro' needs parentheses when nothing follows it: pro()"
        "kling { prompt 'x'; duration }"                | '1:21' | "'duration' needs a value, such as: duration 10"
        "kling { prompt 'x'; duration = 5 }"            | '1:21' | "'duration' is a word, not a variable; write duration VALUE, without '='"
        "def subject = 'x'\nkling { prompt subjct }"    | '2:16' | "unknown variable 'subjct', did you mean 'subject'?"
        "def a = param 'a', 1\nprintln aa"              | '2:9'  | "unknown variable 'aa', did you mean 'a'?"
        "kling('a') { prompt 'x' }\nkling('a') { prompt 'y' }" | '2:7' | "there is a step 'a' already on line 1; names are unique, so rename one"
        "2.times { kling('a') { prompt 'x' } }"         | '1:11' | "there is a step 'a' already at promo.groovy:1:11; names are unique, so rename one"
        "kling(' ') { prompt 'x' }"                     | '1:1'  | "the step's name is blank; name it, or leave the name out"
        "kling { prompt 'x'; duration '5' }"            | '1:21' | "duration cannot take the text '5'; it takes a whole number, such as: duration 10"
        "kling { prompt 'x'; duration 2.5 }"            | '1:21' | "duration cannot take the number 2.5; it takes a whole number, such as: duration 10"
        "kling { prompt 'x'; pro true }"                | '1:21' | "pro cannot take Boolean true; it takes nothing, such as: pro()"
        "kling { prompt 'x'; use null }"                | '1:21' | "there is no such preset; make one with: def noir = preset { … }"
        "kling { prompt 'x'; takes 0 }"                 | '1:21' | "takes 0 is not positive; write 1 or more"
        "kling { prompt 'x'; aspect '9x16' }"           | '1:21' | "aspect '9x16' is not a ratio; write W:H, such as 9:16"
        "kling('a') { prompt 'x"                        | '1:21' | "unclosed string literal"
        "kling('a') { prompt 'x'"                       | '1:24' | "'}' is missing"
        "import foo.Bar\nkling { prompt 'x' }"          | '1:8'  | "unable to resolve class foo.Bar"
        "kling { prompt new File('/no/x').text }"       | '1:9'  | "cannot open /no/x (No such file or directory)"
        "def x = null\nx.foo()"                         | '2'    | "NullPointerException: Cannot invoke method foo() on null object"
        "assert 1 == 2"                                 | '1'    | "assertion failed: assert 1 == 2"
        "def f() { f() }\nf()"                          | '1'    | "the script calls itself without end"
        "kling 5"                                       | '1:1'  | "kling cannot take the number 5; it takes a name, which may be left out, and a block, such as: kling('fox') { prompt 'a fox turns to camera' }"
        "kling('x')"                                    | '1:1'  | "kling has no block; write: kling('NAME') { … }"
        "kling 'x' { prompt 'y' }"                      | '1:7'  | "write kling('x') { … }, with parentheses around the name"
        "kling { prompt ‘x’ }"                          | '1:16' | "unexpected ‘, a curly quote; write ' or \" instead"
        "kling { prompt it }"                           | '1:16' | "unknown variable 'it'; a block has no value of its own to speak of"
        "kling { prompt 'x'; use 'noir' }"              | '1:21' | "use cannot take the text 'noir'; it takes one or more presets, such as: use noir"
        "kling { prompt 'x'; aspect 16:9 }"             | '1:21' | "aspect cannot take 16:9 without quotes; it takes a ratio W:H as text, such as: aspect '9:16'"
        "kling { prompt 'x'; image null }"              | '1:21' | "image is not an image; give a jpg, png or webp file, or an http(s) URL"
        "kling { prompt 'x'; option null, 1 }"          | '1:21' | "option '' is blank; write the wire field's name"
        "def m() { kling('in') { prompt 'x' } }\nkling { prompt 'x'; m() }" | '1:11' | "a kling block cannot stand inside another block; close the outer one first"
        "class A { static x = 1.intdiv(0) }\nkling { prompt \"\${A.x}\" }" | '2:9' | "ArithmeticException: / by zero"
        "'x'.foo(1)"                                    | '1'    | "String has no method 'foo' for such arguments"
        "include 'no.groovy'"                           | '1:1'  | "include 'no.groovy': there is no file /base/no.groovy"
        "param 'a', String"                             | '1:1'  | "parameter a has no default; give it a value with -P a=…"
        "def p\np = preset { use p }\nkling { prompt 'x'; use p }" | '2:14' | "a preset uses itself; take one 'use' out of the circle"
    }

    def "mistakes in many places are reported together, in the order of the lines"() {
        expect:
        mistakes('''\
            defalts { pro() }
            kling('a') {
                duraton 5
                prompt subjct
            }
            if (false) { kling { promt 'x' } }
            kling('a') { aspct '1:1' }'''.stripIndent())*.find(/:\d+:\d+/) == [':1:1', ':3:5', ':4:12', ':6:22', ':7:7', ':7:14']
    }

    def "violations of all steps are reported together, once for each location"() {
        expect:
        mistakes('''\
            kling('a') { prompt 'x'; aspect 'wide' }
            3.times { kling { prompt 'y'; duration 0 } }
            kling('b') { prompt new File('/no/x').text }
            kling('c') { clarity 'big'; duration 3 }'''.stripIndent())*.replaceAll(/;.*/, '') == [
                "promo.groovy:1:26: error: aspect 'wide' is not a ratio",
                'promo.groovy:2:31: error: duration 0 is not positive',
                'promo.groovy:3:14: error: cannot open /no/x (No such file or directory)',
                'promo.groovy:4:1: advice: prompt and image are both missing',
                "promo.groovy:4:14: error: clarity cannot take the text 'big'",
                'promo.groovy:4:29: advice: duration 3 is not a length this model is known for']
    }

    def "an unknown parameter is reported with the most similar known one"() {
        given:
        def script = "def s = param 'subject', 'a fox', 'who'\ndef n = param 'seconds', 5\nkling { prompt s; duration n }"

        expect:
        mistakes(script, [subjct: 'x']) == ["error: unknown parameter 'subjct', did you mean 'subject'?"]
        mistakes(script, [xyz: 'x']) == ["error: unknown parameter 'xyz'; the script has subject, seconds"]
        mistakes("kling { prompt 'x' }", [xyz: 'x']) == ["error: unknown parameter 'xyz'; the script has no parameters"]
        mistakes(script, [seconds: 'five']) == ["promo.groovy:2:9: error: parameter seconds: 'five' is not a whole number"]
        mistakes(script, [seconds: '10', subject: 'a wolf']) == []
    }

    def "code that only its evaluation can show to be wrong compiles"() {
        expect:
        mistakes(script) == []

        where:
        script << [
                "kling { prompt new StringBuilder().with { append 'x'; toString() } }",
                "later = { \"\$it!\" }\nkling { prompt later('x') }",
                "def local = { \"\$it!\" }\nkling { prompt local('x') }",
                "def helper(x) { \"\$x!\" }\nkling { prompt helper('x') }",
                "class Shot { String prompt }\nkling { prompt new Shot(prompt: 'x').prompt }",
                "kling { prompt 'x'; println 'hello' }",
                "def free = { square(); pro() }\nkling { prompt 'x'; use free }",
                "def free = { prompt 'x' }\nkling free",
                "println binding.variables.size()\nkling { prompt 'x' }",
                "import static java.lang.Math.max\nkling { prompt 'x'; takes max(1, 2) }",
                "for (int i = 0; i < 2; i++) { kling { prompt 'x' + i } }",
                "try { throw new IOException('x') } catch (e) { kling { prompt e.message } }",
                "def (a, b) = [1, 2]\nkling { prompt \"\$a \$b\" }",
                "kling { def prompt = 'x'; prompt prompt }",
                "import groovy.transform.Field\n@Field def moods = ['calm']\ndef m(i) { moods[i] }\nkling { prompt m(0) }",
                "def tall = true\nif (tall) kling('a') { prompt 'x' } else kling('a') { prompt 'y' }",
                "def tall = true\ntall ? kling('a') { prompt 'x' } : kling('a') { prompt 'y' }",
                "def common(block) { block.pro() }\nkling { prompt 'x'; common(delegate) }",
                "kling { prompt getFolder().toString() }",
                "[[n: 'row']].each { row -> row.with { kling(n) { prompt \"p \$n\" } } }",
                "binding.setVariable('y', 'x')\nkling { prompt y }",
                "new StringWriter().with { println 'x' }\nkling { prompt 'x' }",
        ]
    }
}
