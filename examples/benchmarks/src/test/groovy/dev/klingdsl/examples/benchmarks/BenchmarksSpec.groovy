package dev.klingdsl.examples.benchmarks

import spock.lang.Specification

import java.time.Clock

/** Everything can be measured; how fast it is, is nothing that a spec could tell on a busy machine. */
class BenchmarksSpec extends Specification {

    def "the section #section.name() fills its table"() {
        when:
        def rows = section.measure(Effort.SMOKE)

        then:
        rows.size() > 1
        rows.every { it.what() && it.ours() }
        rows.every { it.ours() == 'not measured' ? it.other() : it.figure() ==~ /[\d.,]+ .+/ }
        rows.findAll { it.target() }.every { it.verdict() in ['met', 'missed'] }
        rows.findAll { it.missed }.every { it.verdict() == 'missed' }

        where:
        section << Benchmarks.sections()
    }

    def "sections are chosen by their names, all of them by none, and an unknown name chooses none"() {
        expect:
        Benchmarks.choose([]).size() == Benchmarks.sections().size()
        Benchmarks.choose(['jvm'])*.name() == ['jvm']
        Benchmarks.choose(['jvm', 'jwm']) == []
    }

    def "the report is a table of Markdown, below the facts of the machine"() {
        given:
        def out = new ByteArrayOutputStream()
        def section = new Section() {
            String name() { 'short' }
            String title() { 'Short' }
            List<Row> measure(Effort effort) {
                [Row.ratio('this', Quantity.millis(12), Quantity.millis(48), 'that', Target.atMost(0.5)),
                 Row.plain('alone', new Quantity(1234.4, 'B'), Target.atMost(1000)),
                 Row.notMeasured('else', 'there is no terminal')]
            }
        }

        when:
        Benchmarks.run([section], Effort.SMOKE, Clock.systemUTC(), new PrintStream(out, true, 'UTF-8'))
        def lines = out.toString('UTF-8').readLines()

        then:
        lines[0].contains(System.getProperty('java.vendor'))
        lines[2..-1] == [
                '### Short',
                '',
                '| what | kling-dsl | compared with | figure | target | |',
                '|---|---|---|---|---|---|',
                '| this | 12 ms | 48 ms (that) | 0.25 × | ≤ 0.50 | met |',
                '| alone | 1,234 B |  | 1,234 B | ≤ 1000 | missed |',
                '| else | not measured | there is no terminal |  |  |  |',
        ]
    }

    def "of #values, #percent percent do not exceed #value"() {
        expect:
        Turns.percentile(values as double[], percent) == value

        where:
        values       | percent || value
        [3, 1, 2]    | 50      || 2.0d
        [4, 1, 3, 2] | 50      || 2.5d
        (0..100)     | 95      || 95.0d
        [7]          | 95      || 7.0d
    }
}
