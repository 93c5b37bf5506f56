package dev.klingdsl.shell.session.input

import spock.lang.Specification

class ArgumentSpec extends Specification {

    def "a line is split as a shell does: #line"() {
        expect:
        Argument.split(line)*.text() == words

        where:
        line                        | words
        'load a.groovy x=1'         | ['load', 'a.groovy', 'x=1']
        "param s='a red fox'"       | ['param', 's=a red fox']
        'load my\\ file'            | ['load', 'my file']
        'x "it\'s" \'a "b"\''       | ['x', "it's", 'a "b"']
        "x 'it\\'s'"                | ['x', "it's"]
        'load C:\\dir\\a.groovy'    | ['load', 'C:\\dir\\a.groovy']
        '  '                        | []
        "x ''"                      | ['x', '']
    }

    def "a quoted word is split into the same word"() {
        expect:
        Argument.split('x ' + Argument.quoted(word))[1].text() == word

        where:
        word << ['plain', 'two words', "it's", '"', '中 文', 'a\\b']
    }
}
