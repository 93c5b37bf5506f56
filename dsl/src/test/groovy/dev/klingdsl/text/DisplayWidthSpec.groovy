package dev.klingdsl.text

import spock.lang.Specification

class DisplayWidthSpec extends Specification {
    def "'#text' takes #columns columns"() {
        expect:
        DisplayWidth.of(text) == columns

        where:
        text           | columns
        ''             | 0
        'fox'          | 3
        '狐狸'           | 4
        'ｆｏｘ'          | 6
        '한국'           | 4
        'e\u0301'      | 1
        '🦊'            | 2
        '👩\u200d🚀'    | 2
        '👍\ud83c\udffd' | 2
        '“…”'          | 3
        'a\tb'         | 2
    }

    def "'#text' is shortened to #columns columns as '#short_'"() {
        expect:
        DisplayWidth.shorten(text, columns) == short_
        DisplayWidth.of(short_) <= columns

        where:
        text       | columns || short_
        'a fox'    | 5       || 'a fox'
        'a foxes'  | 5       || 'a fo…'
        '角色从静止'    | 10      || '角色从静止'
        '角色从静止到'   | 10      || '角色从静…'
        '🦊🦊🦊'      | 4       || '🦊…'
    }
}
