package dev.klingdsl.scripts

import dev.klingdsl.request.AspectRatio
import dev.klingdsl.request.ImageSource

class StartToEndSpec extends ScriptFixture {
    def "asks for one video between the two sample images"() {
        when:
        def plan = plan('start-to-end')

        then:
        plan.steps()*.name() == ['start-to-end']
        with(plan.steps()[0].request()) {
            imagesOf(it) == ['assets/valley-morning.jpg', 'assets/valley-night.jpg']
            prompt().startsWith('Time-lapse from a fixed camera: the sun sets')
            aspect() == AspectRatio.LANDSCAPE
            duration() == 5
        }
    }

    def "takes other images, as files or as URLs"() {
        when:
        def request = plan('start-to-end',
                from: SCRIPTS.resolve('assets/teapot.png').toString(),
                to: 'https://example.com/end.jpg',
                change: 'it grows',
                seconds: 10).steps()[0].request()

        then:
        request.images() == [
                new ImageSource.Local(SCRIPTS.resolve('assets/teapot.png')),
                new ImageSource.Remote(URI.create('https://example.com/end.jpg'))]
        request.prompt() == 'Time-lapse from a fixed camera: it grows.'
        request.duration() == 10
    }

    def "an image that does not exist is told before anything is sent"() {
        when:
        def problems = plan('start-to-end', to: 'assets/valley-nigth.jpg').diagnostics()

        then:
        problems.size() == 1
        problems[0].error
        problems[0].message().contains("did you mean 'valley-night.jpg'?")
    }
}
