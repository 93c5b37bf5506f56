package dev.klingdsl.shell.repl

import dev.klingdsl.shell.KlingFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions

class HistoryFileSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()

    def "the history file is in the XDG state folder and readable by its owner alone: #place"() {
        given:
        environment = variables(folder)

        expect:
        HistoryFile.in(commandEnvironment()).get() == folder.resolve(place)
        permissions(place) == 'rw-------'

        where:
        place                        | variables
        'kling/history'              | { [XDG_STATE_HOME: "$it".toString()] }
        '.local/state/kling/history' | { [HOME: "$it".toString()] }
    }

    def "a file that others can read becomes private"() {
        given:
        environment = [XDG_STATE_HOME: folder.toString()]
        Files.setPosixFilePermissions(write('kling/history', '1 + 1'), PosixFilePermissions.fromString('rw-r--r--'))

        expect:
        HistoryFile.in(commandEnvironment()).present
        permissions('kling/history') == 'rw-------'
    }

    def "without a home there is no history"() {
        given:
        environment = [:]

        expect:
        HistoryFile.in(commandEnvironment()).empty
    }

    private String permissions(String place) {
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(place)))
    }
}
