package dev.klingdsl.scope

import dev.klingdsl.Kling
import spock.lang.Specification

class PresetSpec extends Specification {
    def "a closure has the scope as its delegate and as its argument: #kind"() {
        expect:
        Kling.request { prompt 'a fox'; use Preset.of(block) }.duration() == 10

        where:
        kind                   | block
        'by its delegate'      | { duration 10 }
        'without parameters'   | { -> duration 10 }
        'by "it"'              | { it.duration 10 }
        'by a parameter'       | { VideoScope scope -> scope.duration 10 }
    }

    def "the closure itself is not changed"() {
        given:
        def block = { duration 10 }

        when:
        Kling.request { prompt 'a fox'; use Preset.of(block) }

        then:
        block.delegate.is(this)
        block.resolveStrategy == Closure.OWNER_FIRST
    }
}
