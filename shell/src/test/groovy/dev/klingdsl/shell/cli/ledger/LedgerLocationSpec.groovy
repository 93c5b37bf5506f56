package dev.klingdsl.shell.cli.ledger

import dev.klingdsl.ledger.LedgerException
import spock.lang.Specification

import java.nio.file.Path

class LedgerLocationSpec extends Specification {
    def "with #variables it is #file"() {
        expect:
        LedgerLocation.of(variables::get, Path.of('/work')) == Path.of(file)

        where:
        variables                                                    || file
        [HOME: '/home/eve']                                          || '/home/eve/.local/share/kling/ledger.db'
        [HOME: '/home/eve', XDG_DATA_HOME: '/data']                  || '/data/kling/ledger.db'
        [HOME: '/home/eve', XDG_DATA_HOME: 'data']                   || '/home/eve/.local/share/kling/ledger.db'
        [HOME: '/home/eve', XDG_DATA_HOME: '/data', KLING_LEDGER: 'money.db'] || '/work/money.db'
        [KLING_LEDGER: '/money/../money.db']                         || '/money.db'
    }

    def "without a home there is no location, which is reported with the remedy: #variables"() {
        when:
        LedgerLocation.of(variables::get, Path.of('/work'))

        then:
        def trouble = thrown(LedgerException)
        trouble.message.contains('set it, or set KLING_LEDGER to a file')

        where:
        variables << [[:], [HOME: 'relative']]
    }
}
