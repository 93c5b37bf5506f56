package dev.klingdsl.client.auth

import spock.lang.Specification

class AccountLabelSpec extends Specification {

    def "both names of the service are one account's"() {
        given:
        def open = AccountLabel.of(URI.create('https://open-api.chanjing.cc'), 'id')
        def www = AccountLabel.of(URI.create('https://www.chanjing.cc'), 'id')
        expect:
        open == www
        open.matches(www.toString().replace('open-api', 'www'))
        !open.matches(AccountLabel.of(URI.create('https://elsewhere.example'), 'id').toString())
    }
}
