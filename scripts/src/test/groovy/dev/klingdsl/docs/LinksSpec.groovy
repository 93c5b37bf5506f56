package dev.klingdsl.docs

import spock.lang.Specification

class LinksSpec extends Specification {
    def "every file that #name links to exists"() {
        given:
        def folder = Document.ROOT.resolve(name).parent
        def targets = new Document(name).text.findAll(/\]\(([^)#:]+)\)/) { it[1] }

        expect:
        targets.findAll { !folder.resolve(it).toFile().exists() } == []

        where:
        name << ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'dsl/README.md',
                 'examples/java-hello/README.md', 'examples/groovy-hello/README.md']
    }
}
