package dev.klingdsl.docs

import groovy.io.FileType
import spock.lang.Specification

class ExampleIndexSpec extends Specification {
    private static final DocumentFixture INDEX = new DocumentFixture('examples/README.md')

    private static List<String> getNames() {
        def names = []
        DocumentFixture.ROOT.resolve('examples').toFile().eachFile(FileType.DIRECTORIES) { folder ->
            if (new File(folder, 'pom.xml').file) names << folder.name
        }
        names.sort()
    }

    def "the index has exactly the examples that there are"() {
        expect:
        INDEX.table('example')*.first().sort() == names.collect { "[$it]($it/README.md)".toString() }
    }

    def "#name is started as its own README says"() {
        given:
        def row = INDEX.table('example').find { it.first().startsWith("[$name]") }
        def commands = new DocumentFixture("examples/$name/README.md").snippets('sh')*.text*.replaceAll(/\s*\\\n\s*/, ' ')*.readLines().flatten()

        expect:
        row.last() - ~/^`/ - ~/`$/ in commands

        where:
        name << names
    }
}
