package dev.klingdsl.shell.startup

import spock.lang.Specification

import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch

class ScriptWarmUpSpec extends Specification {

    def "only a command that evaluates a script is worth it: #line"() {
        expect:
        ScriptWarmUp.evaluates(line.tokenize() as String[]) == worth

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

    def "it is waited for to its end, also by who is interrupted meanwhile"() {
        given:
        def (begun, released) = [new CountDownLatch(1), new CountDownLatch(1)]
        def news = new CopyOnWriteArrayList<String>()
        ScriptWarmUp.begin { begun.countDown(); released.await(); news << 'ready' }
        begun.await()
        def waiter = new Thread({
            ScriptWarmUp.await()
            news << (Thread.interrupted() ? 'waited, interrupted' : 'waited')
        })

        when:
        waiter.start()
        waiter.interrupt()
        released.countDown()
        waiter.join()

        then:
        news == ['ready', 'waited, interrupted']
    }
}
