package dev.klingdsl.script.runtime

import dev.klingdsl.plan.SourceText
import dev.klingdsl.request.QualityMode
import dev.klingdsl.scope.VideoScope
import dev.klingdsl.script.ScriptCompiler
import spock.lang.Isolated
import spock.lang.Specification

import java.nio.file.Path

/** Words are called directly only where Groovy would choose the same method; these are the cases where it may not. */
@Isolated
class FastDispatchSpec extends Specification {

    private static requests(String script) {
        def plan = new ScriptCompiler().compile(new SourceText('words.groovy', script), Path.of('').toAbsolutePath()).plan()
        assert !plan.hasErrors()
        plan.steps()*.request()
    }

    def "every kind of argument that Groovy takes: #written"() {
        expect:
        requests("kling { $written }")[0]."$field"() == value

        where:
        written                                     | field      || value
        "prompt 'a' + 'b'"                          | 'prompt'   || 'ab'
        'prompt "a${1 + 1}"'                        | 'prompt'   || 'a2'
        "prompt null; prompt 'x'"                   | 'prompt'   || 'x'
        'duration 5 as short'                       | 'duration' || 5
        'duration new Integer[]{10}[0]'             | 'duration' || 10
        'clarity(*[720])'                           | 'clarity'  || 720
        "option 'seed', 42; option 'k', [a: 1]"     | 'options'  || [seed: 42, k: [a: 1]]
        "image 'https://e.com/a.png', 'https://e.com/b.png'; prompt 'x'; takes 2" | 'prompt' || 'x'
        "prompt('x').pro().duration(10)"            | 'duration' || 10
        "def w = 'clarity'; \"\$w\"(1080)"          | 'clarity'  || 1080
    }

    def "a category can change a word for a while"() {
        expect:
        requests('''
            class Longer { static duration(dev.klingdsl.scope.VideoScope self, Integer seconds) { self.option('longer', seconds) } }
            use(Longer) { kling { prompt 'a'; duration 5 } }
            kling { prompt 'b'; duration 10 }
        ''')*.options() == [[longer: 5], [:]]
    }

    def "a metaclass can change a word"() {
        given:
        VideoScope.metaClass.clarity = { Integer lines -> delegate.option('lines', lines) }

        expect:
        requests('kling { prompt "a"; clarity 720 }')[0].options() == [lines: 720]

        cleanup:
        GroovySystem.metaClassRegistry.removeMetaClass(VideoScope)
    }

    def "after that it means what it meant"() {
        expect:
        requests('kling { prompt "a"; clarity 720 }')[0].clarity() == 720
    }

    def "a script's own method of a word's name is preferred where it fits better"() {
        expect:
        requests('''
            def param(String name, Integer value) { value * 2 }
            def seconds = param 'seconds', 5
            kling { prompt 'a'; duration seconds }
        ''')[0].duration() == 10
    }

    def "a script may have a method of the name by which words are called"() {
        expect:
        requests('''
            def invokeWord(String word, Object[] arguments) { throw new IllegalStateException(word) }
            def seconds = param 'seconds', 10
            kling { prompt 'a'; duration seconds }
        ''')*.duration() == [10]
    }

    def "a script's own base class, and what it is mixed of, is preferred where it fits better"() {
        expect:
        requests('''
            trait Doubling { def param(String name, Integer value) { value * 2 } }
            abstract class Base extends dev.klingdsl.script.KlingScript implements Doubling {}
            @groovy.transform.BaseScript Base base
            def seconds = param 'seconds', 5
            kling { prompt 'a'; duration seconds }
        ''')[0].duration() == 10
    }

    def "a word keeps its type where types are checked"() {
        expect:
        requests('''
            @groovy.transform.TypeChecked
            dev.klingdsl.scope.Preset noir() { preset { pro() } }
            kling { use noir(); prompt 'a' }
        ''')[0].quality() == QualityMode.PRO
    }

    def "a script can change its own metaclass"() {
        expect:
        requests('''
            this.metaClass.param = { String name, value -> 10 }
            def seconds = param 'seconds', 5
            kling { prompt 'a'; duration seconds }
        ''')[0].duration() == 10
    }
}
