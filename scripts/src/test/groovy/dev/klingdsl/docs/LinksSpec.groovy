package dev.klingdsl.docs

import spock.lang.Specification

class LinksSpec extends Specification {
    private static final List<String> NAMES = DocumentFixture.names

    /** Headings as anchors: in small letters, without punctuation, with hyphens for blanks. */
    private static List<String> anchors(String text) {
        text.findAll(/(?m)^#+ (.+)$/) { it[1].toLowerCase(Locale.ROOT).replaceAll(/[^\p{L}\p{N} _-]/, '').replace(' ', '-') }
    }

    def "every place that #name links to exists"() {
        given:
        def file = DocumentFixture.ROOT.resolve(name)
        def targets = new DocumentFixture(name).text.findAll(/\]\(([^):]+)\)/) { it[1] }

        expect:
        targets.findAll { target ->
            def (path, anchor) = target.split('#', 2) as List
            def there = (path ? file.resolveSibling(path) : file).toFile()
            !there.exists() || anchor && !(anchor in anchors(there.getText('UTF-8')))
        } == []

        where:
        name << NAMES
    }

    def "#name is among the documents whose links are looked at"() {
        expect:
        name in NAMES

        where:
        name << ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'RELEASING.md', 'dsl/RELIABILITY.md', 'scripts/README.md']
    }
}
