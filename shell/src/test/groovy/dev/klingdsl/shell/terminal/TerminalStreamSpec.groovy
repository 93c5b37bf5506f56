package dev.klingdsl.shell.terminal

import dev.klingdsl.shell.render.Paint
import spock.lang.Specification

import java.nio.charset.StandardCharsets

class TerminalStreamSpec extends Specification {
    def bytes = new ByteArrayOutputStream()
    def out = TerminalStream.to(bytes)

    private String passed() {
        bytes.toString(StandardCharsets.UTF_8)
    }

    def "our styles pass, those in a value do not"() {
        when:
        out.println(Paint.ANSI.red('failed: \u001b[32m✓ done\u001b[0m\u009b1m'))

        then:
        passed() == '\u001b[31mfailed: ␛[32m✓ done␛[0m\ufffd1m\u001b[0m\n'
    }

    def "a sequence is of ours only with its number, and up to its end"() {
        when:
        out.print(text)
        out.close()

        then:
        passed() == shown

        where:
        text                                  || shown
        '\u001b[1;31mx'                       || '␛[1;31mx'
        ControlSequence.of('?25l') + 'x'      || '\u001b[?25lx'
        ControlSequence.of('2') + '\u0007'    || ControlSequence.of('2').replace('\u001b', '␛') + '␇'
        ControlSequence.of('2')               || ControlSequence.of('2').replace('\u001b', '␛')
        '\u001b'                              || '␛'
    }

    def "characters and sequences may come in pieces"() {
        given:
        def text = "狐狸 \u001b]0;x\u0007 👩\u200d🚀 ${ControlSequence.of('1m')}\u202e\u001b\u001b[${ControlSequence.of('0m')}é\n"

        when:
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(octet)
            out.flush()
        }

        then:
        passed() == '狐狸 ␛]0;x␇ 👩\u200d🚀 \u001b[1m\ufffd␛␛[\u001b[0mé\n'
    }

    def "long text is not changed where it is cut"() {
        given:
        def text = '狐👩\u200d🚀x'.repeat(10_000)

        when:
        out.print(text)

        then:
        passed() == text
    }

    def "bytes that are no UTF-8 are no control characters either"() {
        when:
        out.write([0x9b, 0x31, 0x6d, 0xff] as byte[])

        then:
        passed() == '\ufffd1m\ufffd'
    }

    def "no number is the same in two processes"() {
        expect: 'it is long, and nothing prints it'
        ControlSequence.MARKED.length() > 12
        ControlSequence.MARKED ==~ /\u001b\[\d+;/
    }
}
