package dev.klingdsl.docs

import org.w3c.dom.Element
import spock.lang.Specification

import javax.xml.parsers.DocumentBuilderFactory

class DependenciesSpec extends Specification {
    private static final List<String> MODULES =
            ['', 'dsl/', 'shell/', 'scripts/', 'examples/'] +
                    ['java-hello', 'groovy-hello', 'java-batch', 'groovy-pipeline', 'kotlin-coroutines',
                     'spring-boot-service', 'job-listener-micrometer', 'benchmarks'].collect { "examples/$it/".toString() }

    private static Set<String> artifacts(String pom, String element) {
        def file = DocumentFixture.ROOT.resolve(pom).toFile()
        def nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getElementsByTagName(element)
        (0..<nodes.length).collect { nodes.item(it) as Element }
                .findAll { text(it, 'groupId') != 'dev.klingdsl' }
                .collect { text(it, 'artifactId') } as Set
    }

    private static String text(Element element, String child) {
        element.getElementsByTagName(child).item(0)?.textContent
    }

    def "#pom: CONTRIBUTING.md says of every #kind why it is there"() {
        given:
        def explained = new DocumentFixture('CONTRIBUTING.md').text.findAll(/`([\w.-]+)`/) { it[1] } as Set

        expect:
        artifacts(pom, kind) - explained == [] as Set

        where:
        [pom, kind] << [MODULES.collect { "${it}pom.xml".toString() }, ['dependency', 'plugin', 'path']].combinations()
    }

    def "CONTRIBUTING.md lists no #kind that nobody uses"() {
        given:
        def rows = new DocumentFixture('CONTRIBUTING.md').text.readLines()
                .dropWhile { !it.startsWith("| $head |") }.drop(2).takeWhile { it.startsWith('|') }
        def listed = rows.collectMany { it.split(/\|/)[1].findAll(/`([\w.-]+)`/) { it[1] } } as Set
        def used = MODULES.collectMany { artifacts("${it}pom.xml", kind) } as Set

        expect:
        !listed.empty
        listed - used == [] as Set

        where:
        kind         | head
        'dependency' | 'dependency'
        'plugin'     | 'build plugin'
    }

    def "every module of the build is looked at"() {
        given:
        def modules = ['', 'examples/'].collectMany { folder ->
            def pom = DocumentFixture.ROOT.resolve("${folder}pom.xml").toFile().text
            pom.findAll(/<module>(.+?)<\/module>/) { "$folder${it[1]}/".toString() }
        }

        expect:
        MODULES.containsAll(modules)
    }
}
