package dev.klingdsl.shell.repl

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Clock

import dev.klingdsl.shell.command.Host
import dev.klingdsl.shell.command.Window
import spock.lang.Specification
import spock.lang.TempDir

class InputHistorySpec extends Specification {
    @TempDir
    Path folder

    def "lines with credentials are never kept: #line"() {
        expect:
        Secrets.mayBeIn(line)

        where:
        line << ["def access_token = 'x'", 'CHANJING_SECRET_KEY=abc', "callback 'https://x.com/?token=1'", 'appSecret: 3',
                 "image 'https://a.com/b.jpg?x=1&sign=abc'", 'Authorization: Bearer x', "option 'apiKey', 1"]
    }

    def "ordinary lines are kept: #line"() {
        expect:
        !Secrets.mayBeIn(line)

        where:
        line << ["prompt 'a fox with a secret'", "image 'https://a.com/b.jpg?x=1'", 'submit all', 'tokens.each { }']
    }

    def "the history file is in the XDG state folder, for its owner's eyes only"() {
        given:
        def host = new Host(folder, null, environment(folder), System.in, System.out, System.err,
            new Window(false, false, false, { 0 }, { 0 }), Clock.systemUTC(), { action -> null })

        expect:
        StateFolder.history(host).get() == folder.resolve(place)
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(place))) == 'rw-------'

        where:
        environment                                              | place
        ({ [XDG_STATE_HOME: it.toString()] } as Closure)         | 'kling/history'
        ({ [HOME: it.toString()] } as Closure)                   | '.local/state/kling/history'
    }
}
