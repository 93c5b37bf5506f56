package dev.klingdsl.scripts

import dev.klingdsl.script.ScriptException

class StoryboardSpec extends ScriptFixture {
    def "asks for four shots that share hero, style and look; close-ups are shorter"() {
        when:
        def plan = plan('storyboard')
        def requests = requests(plan)

        then:
        requests.keySet() as List == ['1-arrival', '2-listening', '3-turn', '4-leaving']
        requests.values()*.duration() == [10, 5, 5, 10]
        plan.seconds() == 30
        requests.values().every { it.prompt().toLowerCase().contains('a red fox') }
        requests.values().every { it.prompt().endsWith('Hand-painted animation, muted colours, visible brush strokes.') }
        requests.values().every { it.aspect().toString() == '16:9' && it.clarity() == 1080 }
    }

    def "its parameters change every shot"() {
        when:
        def requests = requests(plan('storyboard', hero: 'an old robot', place: 'a flooded library', look: 'sketch'))

        then:
        requests.values()*.duration() == [5, 5, 5, 5]
        requests.values().every { it.clarity() == 720 && it.quality().code() == 'std' }
        requests['1-arrival'].prompt().contains('a flooded library at dawn. Far away, an old robot walks')
        requests['4-leaving'].prompt().startsWith('An old robot runs off')
    }

    def "a look that does not exist is told with those that do"() {
        when:
        plan('storyboard', look: 'noir')

        then:
        def e = thrown(ScriptException)
        e.diagnostics()*.message() == [
                "there is no look 'noir'; choose one of cinema, reel, post, sketch"]
    }
}
