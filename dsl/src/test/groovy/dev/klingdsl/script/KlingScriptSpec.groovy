package dev.klingdsl.script

import dev.klingdsl.Kling
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class KlingScriptSpec extends Specification {
    @TempDir
    Path directory

    def "a script reads files beside it, at its top level and inside blocks"() {
        given:
        directory.resolve('words.txt').toFile().text = 'a fox'
        directory.resolve('main.groovy').toFile().text = '''
            def words = folder.resolve('words.txt').toFile().text
            kling('outside') { prompt words }
            kling('inside') { prompt folder.resolve('words.txt').toFile().text }
        '''

        expect:
        Kling.script(directory.resolve('main.groovy')).plan().steps()*.request()*.prompt() == ['a fox', 'a fox']
    }

    def "an included script has a folder of its own"() {
        given:
        directory.resolve('sub').toFile().mkdir()
        directory.resolve('sub/words.txt').toFile().text = 'a fox'
        directory.resolve('sub/words.groovy').toFile().text = "folder.resolve('words.txt').toFile().text"
        directory.resolve('main.groovy').toFile().text = '''
            def words = include 'sub/words.groovy'
            kling { prompt words }
        '''

        expect:
        Kling.script(directory.resolve('main.groovy')).plan().steps()*.request()*.prompt() == ['a fox']
    }

    def "a script that replaces its binding still belongs to its plan"() {
        given:
        def plan = Kling.script("binding = new Binding(who: 'a fox')\nkling { prompt who }").plan()

        expect:
        plan.steps()*.request()*.prompt() == ['a fox']
        plan.steps()[0].location().line() == 2
    }

    def "a variable called folder hides it"() {
        expect:
        Kling.script("def folder = 'here'\nkling { prompt folder }").plan().steps()[0].request().prompt() == 'here'
    }
}
