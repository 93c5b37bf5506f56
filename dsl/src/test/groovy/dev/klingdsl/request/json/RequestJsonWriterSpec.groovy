package dev.klingdsl.request.json

import dev.klingdsl.api.dto.LenientJson
import dev.klingdsl.request.ImageSource
import dev.klingdsl.request.VideoRequest
import spock.lang.Specification

import java.util.function.Function

class RequestJsonWriterSpec extends Specification {
    /** The product page's own body. */
    static final String GOLDEN = '{"ref_img_url":["https://res.chanjing.cc/chanjing/res/aigc_creation/photo/start.jpg",' +
            '"https://res.chanjing.cc/chanjing/res/aigc_creation/photo/end.jpg"],' +
            '"ref_prompt":"角色从静止到转身,镜头平滑移动,叙事感强","creation_type":4,"aspect_ratio":"9:16","clarity":1080,' +
            '"quality_mode":"pro","video_duration":5,"model_code":"tx_kling-v2-1-master"}'
    static final Function<ImageSource, String> AS_IS = { it.toString() }

    static VideoRequest golden() {
        VideoRequest.builder()
                .image('https://res.chanjing.cc/chanjing/res/aigc_creation/photo/start.jpg',
                        'https://res.chanjing.cc/chanjing/res/aigc_creation/photo/end.jpg')
                .prompt('角色从静止到转身,镜头平滑移动,叙事感强').aspect('9:16').clarity(1080).pro().duration(5).build()
    }

    def "the body equals the product page's example, field by field and in its order"() {
        expect: RequestJsonWriter.compact(golden(), AS_IS) == GOLDEN
    }

    def "the indented body is the same JSON"() {
        given: def pretty = RequestJsonWriter.pretty(golden(), AS_IS)
        expect:
        LenientJson.MAPPER.readTree(pretty) == LenientJson.MAPPER.readTree(GOLDEN)
        pretty.readLines()[0..2] == ['{', '  "ref_img_url": [', '    "https://res.chanjing.cc/chanjing/res/aigc_creation/photo/start.jpg",']
        !pretty.contains('\r')
    }

    def "what is not set is left out, and length, type and model are always there"() {
        expect:
        RequestJsonWriter.compact(VideoRequest.builder().build(), AS_IS) ==
                '{"creation_type":4,"video_duration":5,"model_code":"tx_kling-v2-1-master"}'
    }

    def "callback and options come after the known fields"() {
        expect:
        RequestJsonWriter.compact(VideoRequest.builder().callback('https://h/x?y').option('b', [1, [c: null]]).option('a', true).build(), AS_IS) ==
                '{"creation_type":4,"video_duration":5,"model_code":"tx_kling-v2-1-master","callback":"https://h/x?y","b":[1,{"c":null}],"a":true}'
    }

    def "a field is written once, also in a request that nobody has checked"() {
        given:
        def request = new VideoRequest([], null, null, null, null, 5, 'm', null, [video_duration: 10])

        expect:
        RequestJsonWriter.compact(request, AS_IS) == '{"creation_type":4,"video_duration":10,"model_code":"m"}'
        RequestJsonWriter.fields(request, AS_IS).keySet().toList() == ['creation_type', 'video_duration', 'model_code']
    }

    def "what is no JSON is told, and not written"() {
        when:
        RequestJsonWriter.compact(new VideoRequest([], null, null, null, null, 5, 'm', null, [a: [1, new Object()]]), AS_IS)

        then:
        def e = thrown(IllegalArgumentException)
        e.message == 'an option of the request cannot be written as JSON'
    }
}
