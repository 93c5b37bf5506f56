package dev.klingdsl.scripts

import dev.klingdsl.request.AspectRatio
import dev.klingdsl.request.QualityMode

class FirstLightSpec extends ScriptFixture {
    def "asks for one video, made from words alone"() {
        when:
        def plan = plan('first-light')

        then:
        plan.name() == 'first-light'
        plan.steps()*.name() == ['first-light']
        plan.submissions() == 1
        plan.seconds() == 5
        with(plan.steps()[0].request()) {
            images().empty
            prompt() == 'First light reaches a small fishing harbour: long shadows, drifting mist, ' +
                    'a slow move forward; the mood is calm and hopeful.'
            aspect() == AspectRatio.LANDSCAPE
            clarity() == 1080
            quality() == QualityMode.PRO
            duration() == 5
        }
    }

    def "its parameters change the request"() {
        when:
        def request = plan('first-light', subject: 'a lighthouse', mood: 'eerie', ratio: '9:16', seconds: '10')
                .steps()[0].request()

        then:
        request.prompt().contains('reaches a lighthouse:')
        request.prompt().endsWith('the mood is eerie.')
        request.aspect() == AspectRatio.PORTRAIT
        request.duration() == 10
    }

    def "a wrong ratio is told at the line that says it"() {
        when:
        def problem = plan('first-light', ratio: '9x16').diagnostics()[0]

        then:
        problem.error
        problem.message() == "aspect '9x16' is not a ratio; write W:H, such as 9:16"
        problem.location().source().line(problem.location().line()).get().strip() == 'aspect ratio'
    }
}
