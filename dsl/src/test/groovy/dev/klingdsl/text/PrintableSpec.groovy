package dev.klingdsl.text

import spock.lang.Specification

class PrintableSpec extends Specification {
    def "#name is shown, not obeyed"() {
        expect:
        Printable.of(text) == shown
        DisplayWidth.of(text) == DisplayWidth.of(shown)

        where:
        name                    | text                           || shown
        'a title'               | '\u001b]0;x\u0007'             || '␛]0;x␇'
        'a colour'              | '\u001b[31mred'                || '␛[31mred'
        'a C1 introducer'       | '\u009b31mred'                 || '\ufffd31mred'
        'a carriage return'     | 'a\rb'                         || 'a␍b'
        'delete'                | 'a\u007fb'                     || 'a␡b'
        'a change of direction' | 'a\u202eb\u2066c\u061cd\u200ee' || 'a\ufffdb\ufffdc\ufffdd\ufffde'
        'what takes no room'    | 'a\u200bb\u200dc\ufeffd'       || 'a\ufffdb\ufffdc\ufffdd'
        'a line separator'      | 'a\u2028b'                     || 'a\ufffdb'
        'an invisible tag'      | 'a\udb40\udc41b'               || 'a\ufffdb'
        'Chinese'               | '角色从静止,转身'                    || '角色从静止,转身'
        'a joined emoji'        | '👩\u200d🚀 🏳\ufe0f\u200d🌈 👍🏽\u200d👍'  || '👩\u200d🚀 🏳\ufe0f\u200d🌈 👍🏽\u200d👍'
    }

    def "#text.inspect() is one line"() {
        expect:
        OneLine.of(text) == line

        where:
        text                      || line
        ' a\r\n\t b\u0085c\u2028d ' || 'a b c d'
        'a\u001cb'                || 'a␜b'
        'over\rwritten'           || 'over written'
        '狐狸\n🦊'                   || '狐狸 🦊'
        '\n'                      || ''
    }
}
