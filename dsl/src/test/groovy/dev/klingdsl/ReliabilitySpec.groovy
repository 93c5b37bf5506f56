package dev.klingdsl

import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/** The table of faults in RELIABILITY.md names specs that there are, and leaves none out. */
class ReliabilitySpec extends Specification {
    static final List<List<String>> ROWS = Files.readString(Path.of('RELIABILITY.md'))
            .findAll(/(?m)^\| (F\d\d) [^|]*\| (.*) \|$/) { [it[1], it[2]] }

    def "every fault has its row"() {
        expect: ROWS*.first() == (1..56).collect { String.format('F%02d', it) }
    }

    def "#fault is in #specs"() {
        expect:
        specs.every { name ->
            def file = Path.of('src/test/groovy/dev/klingdsl', name.replace('.', '/') + '.groovy')
            Files.readString(file).contains(fault)
        }

        where:
        fault << ROWS*.first()
        specs << ROWS.collect { it.last().findAll(/`([\w.]+)`/) { it[1] } }
    }
}
