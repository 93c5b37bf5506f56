package dev.klingdsl.account

import spock.lang.Specification

class AccountSpec extends Specification {
    def "an account does not show what it is made of"() {
        expect:
        !Account.ofApp('my-app').toString().contains('my-app')
        !Account.ofToken('my-token').toString().contains('my-token')
        Account.ofApp('x') == Account.ofApp('x')
        Account.ofApp('x') != Account.ofToken('x')
        Account.ofSandbox('here').sandbox()
    }
}
