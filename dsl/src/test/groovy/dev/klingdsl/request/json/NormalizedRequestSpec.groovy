package dev.klingdsl.request.json

import static dev.klingdsl.request.json.RequestMatch.*

import com.fasterxml.jackson.databind.ObjectMapper
import spock.lang.Specification

class NormalizedRequestSpec extends Specification {
    static final Map ASKED = [ref_img_url: ['https://res.chanjing.cc/a/start.jpg'], ref_prompt: 'a fox', creation_type: 4,
                              aspect_ratio: '9:16', clarity: 1080, quality_mode: 'pro', video_duration: 5, model_code: 'kling']
    static final Map SHOWN = [model: 'kling', images: ['https://res.chanjing.cc/a/start.jpg'], prompt: 'a fox', aspect: '9:16',
                              clarity: 1080, quality: 'pro', duration: 5]

    static NormalizedRequest asked(Map changes = [:]) {
        NormalizedRequest.ofRequest(new ObjectMapper().writeValueAsString((ASKED + changes).findAll { it.value != null }))
    }

    static NormalizedRequest shown(Map changes = [:]) {
        Map all = SHOWN + changes
        new NormalizedRequest(all.model, all.images ?: [], all.prompt, all.aspect, all.clarity, all.quality, all.duration)
    }

    def "a job shown as asked is the same: #change"() {
        expect:
        asked(request).match(shown(change)) == EXACT

        where:
        request                       | change
        [:]                           | [:]
        [:]                           | [images: ['http://cdn.example/a/start.jpg?sign=x']]
        [ref_prompt: ' a\r\nfox ']    | [prompt: 'a\nfox']
        [ref_prompt: null]            | [prompt: '']
        [clarity: null]               | [clarity: 0]
        [quality_mode: null]          | [quality: null]
        [ref_img_url: null]           | [images: null]
        [callback: 'https://me/done'] | [:]
    }

    def "what the service fills in or leaves out does not matter while prompt and images show: #request #change"() {
        expect:
        asked(request).match(shown(change)) == SAME

        where:
        request                                 | change
        [:]                                     | [model: null]
        [:]                                     | [aspect: '', clarity: 0, quality: null, duration: 0]
        [aspect_ratio: null]                    | [:]
        [clarity: null, quality_mode: null]     | [:]
        [ref_prompt: null]                      | [prompt: "the service's own"]
        [ref_prompt: null, ref_img_url: null]   | [prompt: 'its own', images: []]
    }

    def "a job that shows too little may be anybody's: #change"() {
        expect:
        asked(request).match(shown(change)) == UNCLEAR

        where:
        request                                       | change
        [:]                                           | [prompt: null]
        [:]                                           | [images: []]
        [:]                                           | [model: null, images: null, prompt: '', aspect: '', clarity: 0, quality: '', duration: 0]
        [ref_prompt: null, ref_img_url: null]         | [prompt: 'its own', images: [], duration: 0]
    }

    def "a job that shows something else is another: #change"() {
        expect:
        asked(request).match(shown(change)) == DIFFERENT

        where:
        request             | change
        [:]                 | [model: 'wan']
        [:]                 | [prompt: 'a dog']
        [:]                 | [images: ['https://res.chanjing.cc/a/other.jpg']]
        [:]                 | [images: ['https://res.chanjing.cc/a/start.jpg', 'https://res.chanjing.cc/a/end.jpg']]
        [ref_img_url: null] | [:]
        [:]                 | [aspect: '16:9']
        [:]                 | [clarity: 720]
        [:]                 | [quality: 'std']
        [:]                 | [duration: 10]
    }

    def "a request that is not JSON is refused"() {
        when:
        NormalizedRequest.ofRequest('{')

        then:
        thrown(IllegalArgumentException)
    }
}
