package dev.klingdsl.shell.cli

import spock.lang.Specification

import java.nio.file.Path

class XdgDirectorySpec extends Specification {

    def "#directory is in #folder, given #variables"() {
        expect:
        directory.in(variables::get) == Optional.ofNullable(folder).map { Path.of(it) }

        where:
        directory          | variables                                      || folder
        XdgDirectory.DATA  | [XDG_DATA_HOME: '/data', HOME: '/home/me']     || '/data'
        XdgDirectory.DATA  | [HOME: '/home/me']                             || '/home/me/.local/share'
        XdgDirectory.STATE | [XDG_STATE_HOME: '/state']                     || '/state'
        XdgDirectory.STATE | [HOME: '/home/me']                             || '/home/me/.local/state'
        XdgDirectory.CACHE | [XDG_CACHE_HOME: '/cache']                     || '/cache'
        XdgDirectory.CACHE | [XDG_CACHE_HOME: 'relative', HOME: '/home/me'] || '/home/me/.cache'
        XdgDirectory.CACHE | [XDG_CACHE_HOME: '', HOME: '/home/me']         || '/home/me/.cache'
        XdgDirectory.CACHE | [XDG_CACHE_HOME: 'relative', HOME: 'home']     || null
        XdgDirectory.CACHE | [:]                                            || null
    }
}
