package dev.klingdsl.client

import spock.lang.Specification

class AccountSpec extends Specification {

    def "both names of the service are one account's"() {
        given:
        def open = Account.of(URI.create('https://open-api.chanjing.cc'), 'id')
        def www = Account.of(URI.create('https://www.chanjing.cc'), 'id')
        expect:
        open == www
        open.matches(www.toString().replace('open-api', 'www'))
        !open.matches(Account.of(URI.create('https://elsewhere.example'), 'id').toString())
    }
}
