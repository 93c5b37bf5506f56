package dev.klingdsl.scripts

import dev.klingdsl.plan.SourceText
import dev.klingdsl.script.ScriptCompiler

class LooksSpec extends ScriptFixture {
    def "makes no video by itself"() {
        expect:
        plan('looks').steps().empty
        !plan('looks').hasErrors()
    }

    def "the look #look is #ratio, #clarity lines, #mode, #seconds seconds"() {
        given:
        def script = new SourceText('uses-a-look.groovy', """
            def looks = include 'looks.groovy'
            kling('shot') {
                use looks.$look
                prompt 'a fox turns to camera'
            }
        """)

        when:
        def request = new ScriptCompiler().compile(script, SCRIPTS).plan().steps()[0].request()

        then:
        request.aspect().toString() == ratio
        request.clarity() == clarity
        request.quality().code() == mode
        request.duration() == seconds

        where:
        look     | ratio  | clarity | mode  | seconds
        'cinema' | '16:9' | 1080    | 'pro' | 10
        'reel'   | '9:16' | 1080    | 'pro' | 5
        'post'   | '1:1'  | 1080    | 'pro' | 5
        'sketch' | '16:9' | 720     | 'std' | 5
    }
}
