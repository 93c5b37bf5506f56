package dev.klingdsl.shell.render

import spock.lang.Specification

class WordWrapSpec extends Specification {
    def "text is wrapped at blanks, and words are not broken"() {
        expect:
        WordWrap.words(text, width, '  ') == wrapped

        where:
        text                      | width || wrapped
        'one two three'           | 0     || 'one two three'
        'one two three'           | 13    || 'one two three'
        'one two three'           | 8     || 'one two\n  three'
        'see /a/very/long/path ok' | 10   || 'see\n  /a/very/long/path\n  ok'
        '    an indented line'    | 15    || '    an indented\n  line'
        'first\nsecond line'      | 8     || 'first\nsecond\n  line'
        Paint.ANSI.red('red') + ' text' | 8  || Paint.ANSI.red('red') + ' text'
        '镜头 平滑'                | 6     || '镜头\n  平滑'
        '红狐狸转向镜头，微笑。'      | 16    || '红狐狸转向镜头，\n  微笑。'
        '红狐狸转向镜头，微笑。'      | 15    || '红狐狸转向镜\n  头，微笑。'
        'prompt 镜头abc 平滑'     | 12    || 'prompt 镜头\n  abc 平滑'
    }

    def "text beside a head stays in its column, however narrow the window"() {
        expect:
        WordWrap.beside('  ' + Paint.ANSI.bold('head'), 8, 'one two three four five', width) == shown

        where:
        width || shown
        0     || '  ' + Paint.ANSI.bold('head') + '  one two three four five\n'
        28    || '  ' + Paint.ANSI.bold('head') + '  one two three four\n        five\n'
        10    || '  ' + Paint.ANSI.bold('head') + '  one two three four\n        five\n'
    }
}
