package dev.klingdsl.shell

import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** Starts a distribution in a folder whose name has blanks. */
@Requires({ new File('/bin/sh').canExecute() })
class LauncherSpec extends Specification {
    @Shared
    @TempDir
    Path folder

    @Shared
    Path launcher

    def setupSpec() {
        launcher = new DistributionFixture(folder.resolve('a folder with blanks')).launcher
    }

    Map start(List<?> command, Map<String, String> variables = [:], Path directory = folder) {
        DistributionFixture.start(command, variables, directory)
    }

    def "it starts in a folder with blanks, from any folder, and finds the bundled scripts"() {
        when:
        def ended = start([launcher, 'plan', 'bundled'], [:], Path.of('/'))

        then:
        ended.exit == 0
        ended.out.contains('角色')
        ended.err.readLines().every { it.contains('advice') || it.startsWith('  ') }
    }

    def "it starts through symbolic links, relative ones too"() {
        given:
        Path links = Files.createDirectories(folder.resolve('links'))
        Path first = Files.createSymbolicLink(links.resolve('kling'), launcher)
        Path second = Files.createSymbolicLink(links.resolve('again'), Path.of('kling'))

        expect:
        start([first, '--version']).exit == 0
        start([second, '--version']).out.startsWith('kling ')

        cleanup:
        [second, first].each { Files.deleteIfExists(it) }
    }

    def "exit codes come through, arguments stay whole, in any locale"() {
        when:
        def ended = start([launcher, 'plan', '没有 这个.groovy'], locale)

        then:
        ended.exit == 2
        ended.err.startsWith("kling: error: there is no script '没有 这个.groovy'")

        where:
        locale << [[:], [LC_ALL: 'C'], [LANG: 'POSIX']]
    }

    def "a JDK that is too old is named"() {
        given:
        Path old = Files.createDirectories(folder.resolve('old jdk/bin'))
        Path java = old.resolve('java')
        Files.writeString(java, '#!/bin/sh\n')
        java.toFile().executable = true
        Files.writeString(old.parent.resolve('release'), 'JAVA_VERSION="1.8.0_402"\n')

        when:
        def ended = start([launcher, '--version'], [KLING_JAVA_HOME: old.parent.toString()])

        then:
        ended.exit == 2
        ended.err.contains('is Java 8;')
        ended.err.readLines().size() == 1
    }

    def "options for the JVM reach it"() {
        expect:
        start([launcher, '--version'], [KLING_JAVA_OPTS: '-Xmx64m -showversion']).err.contains('version "')
    }
}
