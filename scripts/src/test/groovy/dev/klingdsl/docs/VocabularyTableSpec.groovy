package dev.klingdsl.docs

import dev.klingdsl.scope.Vocabulary
import dev.klingdsl.scope.Word
import spock.lang.Specification

class VocabularyTableSpec extends Specification {
    def "the README has exactly the words that can stand at the top level of a script"() {
        expect:
        table('| at the top level |') == words(Word.Place.SCRIPT).collect { word ->
            row("`${word.usage()}`", word.summary(), [word.range(), word.otherwise()].findAll().join('; '))
        }
    }

    def "the README has exactly the words that can stand in a block"() {
        expect:
        table('| in a block |') == words(Word.Place.BLOCK).collect { word ->
            def field = word.wireField() ? "`${word.wireField()}`" : ''
            row("`${word.usage()}`", word.summary(), word.range(), word.otherwise(), field)
        }
    }

    private static List<Word> words(Word.Place place) {
        Vocabulary.standard().words().findAll { it.place() == place }
    }

    private static List<String> table(String firstCell) {
        new DocumentFixture('README.md').text.readLines()
                .dropWhile { !it.startsWith(firstCell) }
                .drop(2)
                .takeWhile { it.startsWith('|') }
    }

    private static String row(String... cells) {
        "| ${cells.join(' | ')} |"
    }
}
