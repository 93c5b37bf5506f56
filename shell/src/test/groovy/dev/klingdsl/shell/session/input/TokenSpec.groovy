package dev.klingdsl.shell.session.input

import spock.lang.Specification

class TokenSpec extends Specification {

    def "'#text' is #kinds"() {
        expect:
        Token.of(text)*.kind()*.name()*.toLowerCase() == kinds

        where:
        text                 | kinds
        "prompt 'a fox'"     | ['name', 'string']
        'def x = 12.5'       | ['keyword', 'name', 'other', 'number']
        '1..3'               | ['number', 'other', 'other', 'number']
        'f(1) // end'        | ['name', 'open', 'number', 'close', 'comment']
        "'it\\'s' 'x'"       | ['string', 'string']
        "'''a\n'b' '''"      | ['string']
        'x /* a */ y'        | ['name', 'comment', 'name']
        '狐狸 🦊'             | ['name', 'other']
    }

    def "strings and comments without an end are recognized"() {
        expect:
        !Token.of(text).last().closed()

        where:
        text << ["prompt 'a fo", 'x = """a\nb', '/* a', "'''"]
    }

    def "brackets are matched, and unmatched ones are found"() {
        given:
        def text = 'kling { f([1]) } )'
        def brackets = new BracketMatcher(text, Token.of(text))

        expect:
        brackets.partner(6) == OptionalInt.of(15)
        brackets.partner(15) == OptionalInt.of(6)
        brackets.partner(10) == OptionalInt.of(12)
        brackets.isStray(17)
        brackets.depth() == 0
        new BracketMatcher('{ (', Token.of('{ (')).depth() == 2
    }
}
