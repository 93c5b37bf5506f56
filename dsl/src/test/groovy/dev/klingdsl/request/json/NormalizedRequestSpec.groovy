package dev.klingdsl.request.json

import static dev.klingdsl.request.json.RequestMatch.*

import com.fasterxml.jackson.databind.ObjectMapper
import dev.klingdsl.request.Setting
import spock.lang.Specification

class NormalizedRequestSpec extends Specification {
    static final Map ASKED = [ref_img_url: ['https://res.chanjing.cc/a/start.jpg'], ref_prompt: 'a fox', creation_type: 4,
                              aspect_ratio: '9:16', clarity: 1080, quality_mode: 'pro', video_duration: 5, model_code: 'kling']
    static final Map SHOWN = [model: 'kling', image: ['https://res.chanjing.cc/a/start.jpg'], prompt: 'a fox', aspect: '9:16',
                              clarity: 1080, quality: 'pro', duration: 5]

    static NormalizedRequest asked(Map changes = [:]) {
        NormalizedRequest.ofRequest(new ObjectMapper().writeValueAsString((ASKED + changes).findAll { it.value != null }))
    }

    static NormalizedRequest shown(Map changes = [:]) {
        Map all = (SHOWN + changes).findAll { it.value != null }
        new NormalizedRequest(all.collectEntries { word, value -> [(Setting.ofWord(word).get()): value] })
    }

    def "a job shown as asked is the same: #change"() {
        expect:
        asked(request).match(shown(change)) == SAME

        where:
        request                       | change
        [:]                           | [:]
        [:]                           | [image: ['http://cdn.example/a/start.jpg?sign=x']]
        [ref_prompt: ' a\r\nfox ']    | [prompt: 'a\nfox']
        [ref_prompt: null]            | [prompt: '']
        [clarity: null]               | [clarity: 0]
        [quality_mode: null]          | [quality: null]
        [ref_img_url: null]           | [image: null]
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
        [ref_prompt: null, ref_img_url: null]   | [prompt: 'its own', image: []]
    }

    def "a job that shows too little may be anybody's: #change"() {
        expect:
        asked(request).match(shown(change)) == UNCLEAR

        where:
        request                                       | change
        [:]                                           | [prompt: null]
        [:]                                           | [image: []]
        [:]                                           | [model: null, image: null, prompt: '', aspect: '', clarity: 0, quality: '', duration: 0]
        [ref_prompt: null, ref_img_url: null]         | [prompt: 'its own', image: [], duration: 0]
    }

    def "R06: what the service may show differently than it was sent does not exclude a job: #change"() {
        expect:
        asked(request).match(shown(change)) == UNCLEAR

        where:
        request             | change
        [:]                 | [model: 'kling-v2-1-master']
        [:]                 | [image: ['https://cdn.example/re-hosted.jpg']]
        [:]                 | [image: ['https://res.chanjing.cc/a/start.jpg', 'https://res.chanjing.cc/a/end.jpg']]
        [ref_img_url: null] | [:]
        [:]                 | [aspect: '16:9']
        [:]                 | [clarity: 1920]
        [:]                 | [quality: 'PRO']
        [:]                 | [duration: 5000]
    }

    def "R06 F50: a prompt that is only shown differently could be the same: #what"() {
        expect:
        asked(ref_prompt: sent).match(shown(prompt: prompt)) == UNCLEAR

        where:
        what                  | sent                                  | prompt
        'emoji dropped'       | 'a fox \uD83E\uDD8A jumps'            | 'a fox  jumps'
        'emoji replaced'      | 'a fox \uD83E\uDD8A jumps'            | 'a fox ?? jumps'
        'rare letters dropped' | '\uD842\uDFB7野家的狐狸'              | '野家的狐狸'
        'blanks collapsed'    | 'a fox\n\n  jumps'                    | 'a fox jumps'
        'cut'                 | 'a fox jumps over the lazy dog'       | 'a fox jumps ov'
        'cut with an ellipsis' | 'a fox jumps over the lazy dog'      | 'a fox jumps…'
        'composed'            | 'cafe\u0301 au lait'                  | 'caf\u00e9 au lait'
        'full width'          | 'fox，red'                            | 'ｆｏｘ,ｒｅｄ'
        'escaped'             | 'tom & jerry\'s <b>'                  | 'tom &amp; jerry&#39;s &lt;b&gt;'
        'escaped twice'       | 'tom & jerry'                         | 'tom &amp;amp; jerry'
        'in capitals'         | 'a red fox'                           | 'A RED FOX'
        'masked'              | 'a bloody fight in the dark'          | 'a ****** fight in the dark'
        'with an addition'    | 'a red fox'                           | 'a red fox, high quality, 4k'
        'as question marks'   | '一只红狐狸'                             | '?????'
    }

    def "another prompt is another job: #prompt"() {
        expect:
        asked(ref_prompt: 'a red fox turns, video 12').match(shown(prompt: prompt)) == DIFFERENT

        where:
        prompt << ['a red fox turns, video 13', 'a dog', 'a blue fox turns, video 12', 'turns', '一只红狐狸']
    }

    def "what is listed can be asked for again"() {
        expect:
        NormalizedRequest.ofRequest(shown().toRequest()) == shown()
        shown().toRequest() == '{"ref_img_url":["/a/start.jpg"],"ref_prompt":"a fox","aspect_ratio":"9:16","clarity":1080,' +
                '"quality_mode":"pro","video_duration":5,"model_code":"kling"}'
    }

    def "a request that is not JSON is refused"() {
        when:
        NormalizedRequest.ofRequest('{')

        then:
        thrown(IllegalArgumentException)
    }
}
