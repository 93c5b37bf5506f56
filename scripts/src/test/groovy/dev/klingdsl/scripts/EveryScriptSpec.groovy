package dev.klingdsl.scripts

import groovy.io.FileType

class EveryScriptSpec extends ScriptFixture {
    static List<String> getNames() {
        def names = []
        SCRIPTS.toFile().eachFileMatch(FileType.FILES, ~/.+\.groovy/) { names << (it.name - '.groovy') }
        names.sort()
    }

    def "the bundled scripts are these"() {
        expect:
        names == ['first-light', 'from-csv', 'looks', 'product-spin', 'start-to-end', 'storyboard']
    }

    def "#name says in its first line, in one sentence, what it does"() {
        given:
        def lines = SCRIPTS.resolve("${name}.groovy").toFile().readLines('UTF-8')

        expect:
        lines[0] ==~ /\/\/ [A-Z][^.]*\./
        lines[0].length() <= 120
        lines[1] == '//'
        lines.findAll { it.startsWith('//') }.any { it.contains(name) }

        where:
        name << names
    }

    def "#name gives nothing to complain about with its defaults, not even advice"() {
        expect:
        plan(name).diagnostics() == []

        where:
        name << names
    }

    def "every parameter of #name has a default and explains itself"() {
        expect:
        plan(name).parameters().every { !it.required && it.help().length() > 5 && !it.help().endsWith('.') }

        where:
        name << names
    }

    def "#name complains about a parameter that it does not have"() {
        expect:
        messagesOf(plan(name, pigeon: 'grey')).any { it.contains("unknown parameter 'pigeon'") }

        where:
        name << names
    }

    def "the words of a command line in #name's comment are parameters that it has"() {
        given:
        def said = SCRIPTS.resolve("${name}.groovy").toFile().text.findAll(/-P (\w+)=/) { it[1] } as Set

        expect:
        plan(name).parameters()*.name().containsAll(said)

        where:
        name << names
    }
}
