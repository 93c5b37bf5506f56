package dev.klingdsl.sandbox

import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.time.ZoneId

class SettableClockSpec extends Specification {
    Instant noon = Instant.parse('2026-03-01T12:00:00Z')
    SettableClock clock = SettableClock.at(noon)

    def "stands still until it is moved"() {
        expect: clock.instant() == noon

        when: clock.advance(Duration.ofHours(1))
        then: clock.instant() == noon + Duration.ofHours(1)

        when: clock.set(noon)
        then: clock.instant() == noon
    }

    def "shows the same time in another zone"() {
        given: def other = clock.withZone(ZoneId.of('Asia/Shanghai'))
        when: clock.advance(Duration.ofMinutes(1))
        then: other.instant() == clock.instant()
        and: other.zone == ZoneId.of('Asia/Shanghai')
    }
}
