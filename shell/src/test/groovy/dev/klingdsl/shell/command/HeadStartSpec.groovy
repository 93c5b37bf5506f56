package dev.klingdsl.shell.command

import spock.lang.Specification

class HeadStartSpec extends Specification {

    def "only a command that evaluates a script is worth it: #line"() {
        expect:
        HeadStart.evaluates(line.tokenize() as String[]) == worth

        where:
        line                        || worth
        'plan a.groovy'             || true
        'plan --json a.groovy'      || true
        'run first-light --sandbox' || true
        'plan'                      || false
        'plan a.groovy --help'      || false
        'run -h'                    || false
        'jobs a.groovy'             || false
        '--version'                 || false
        ''                          || false
    }

    def "it is waited for, and what has not begun is not"() {
        when:
        HeadStart.await()
        HeadStart.begin('plan', 'a.groovy')
        HeadStart.await()

        then:
        Thread.allStackTraces.keySet().every { it.name != 'kling-head-start' }
    }
}
