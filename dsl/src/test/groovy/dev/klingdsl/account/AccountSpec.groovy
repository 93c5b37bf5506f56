package dev.klingdsl.account

import spock.lang.Specification

class AccountSpec extends Specification {
    def "an account does not show what it is made of"() {
        expect:
        !Account.ofApp('my-app').toString().contains('my-app')
        !Account.ofApp('my-app', 'my-host:1').toString().contains('my-')
        Account.ofApp('x') == Account.ofApp('x')
        Account.ofSandbox('here').sandbox()
    }

    def "R07 F54: a sign-in that does not tell its account may be any of the same service: #one, #other"() {
        expect:
        one.mayBe(other) == same
        other.mayBe(one) == same

        where:
        one                     | other                         || same
        Account.ofApp('a')      | Account.ofApp('a')            || true
        Account.ofApp('a')      | Account.ofApp('b')            || false
        Account.ofApp('a')      | Account.unknown('')           || true
        Account.unknown('')     | Account.unknown('')           || true
        Account.ofApp('a', 'h:1') | Account.unknown('h:1')      || true
        Account.ofApp('a', 'h:1') | Account.unknown('h:2')      || false
        Account.ofApp('a', 'h:1') | Account.ofApp('a', 'h:2')   || false
        Account.unknown('')     | Account.ofSandbox('s')        || false
        Account.ofSandbox('s')  | Account.ofSandbox('s')        || true
    }
}
