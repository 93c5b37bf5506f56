package dev.klingdsl.shell.repl.editor

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Instant

import org.jline.reader.LineReader
import org.jline.reader.LineReaderBuilder
import org.jline.utils.ScreenTerminal
import spock.lang.Specification
import spock.lang.TempDir

class InputHistorySpec extends Specification {
    @TempDir
    Path folder

    def "lines with credentials are never kept: #line"() {
        expect:
        SecretFilter.mayBeIn(line)

        where:
        line << ["def access_token = 'x'", 'CHANJING_SECRET_KEY=abc', "callback 'https://x.com/?token=1'", 'appSecret: 3',
                 "image 'https://a.com/b.jpg?x=1&sign=abc'", 'Authorization: Bearer x', "option 'apiKey', 1"]
    }

    def "a line that occurs again in the file is shown once, and written once"() {
        given:
        def file = folder.resolve('history')
        Files.writeString(file, ['a', 'b', 'a', 'c', 'b'].indexed().collect { "${it.key + 1}:${it.value}\n" }.join())

        when:
        def history = history(file)

        then:
        history.lines() == ['a', 'c', 'b']
        Files.readAllLines(file)*.replaceFirst('.*:', '') == ['a', 'c', 'b']
        Files.getPosixFilePermissions(file) == PosixFilePermissions.fromString('rw-------')
    }

    def "up and down skip lines that occur again later"() {
        given:
        def history = history(folder.resolve('none'))
        ['x', 'a', 'x', 'b', 'x'].each { history.add(Instant.EPOCH, it) }

        expect:
        [history.previous(), history.current()] == [true, 'x']
        [history.previous(), history.current()] == [true, 'b']
        [history.previous(), history.current()] == [true, 'a']
        [history.previous(), history.current()] == [false, 'a']
        [history.next(), history.current()] == [true, 'b']
        [history.next(), history.current()] == [true, 'x']
        [history.next(), history.current()] == [true, '']
    }

    private static InputHistory history(Path file) {
        def history = new InputHistory(file)
        history.attach(LineReaderBuilder.builder().terminal(ScreenTerminal.withTerminal('test', 'xterm', 80, 24).terminal())
            .variable(LineReader.HISTORY_FILE, file).build())
        return history
    }

    def "ordinary lines are kept: #line"() {
        expect:
        !SecretFilter.mayBeIn(line)

        where:
        line << ["prompt 'a fox with a secret'", "image 'https://a.com/b.jpg?x=1'", 'submit all', 'tokens.each { }']
    }
}
