package dev.klingdsl.request

import dev.klingdsl.request.Setting.FieldKind

import spock.lang.Specification

class SettingSpec extends Specification {
    def "fields are sent in the order of the service's own example"() {
        expect:
        Setting.wireFields()*.wireField() == ['ref_img_url', 'ref_prompt', 'creation_type', 'aspect_ratio', 'clarity',
                                              'quality_mode', 'video_duration', 'model_code', 'callback']
    }

    def "a setting is found by its word and by its name on the wire: #setting"() {
        expect:
        Setting.ofWord(setting.word()) == Optional.of(setting).filter { it.settable }
        setting.wireField() == null || Setting.ofWireField(setting.wireField()).get() == setting

        where:
        setting << Setting.values()
    }

    def "what no setting has is not found"() {
        expect:
        Setting.ofWord('pro').empty
        Setting.ofWord('video_duration').empty
        Setting.ofWireField('duration').empty
        Setting.ofWireField('seed').empty
    }

    def "all is said of a setting that help and completion show: #setting"() {
        expect:
        setting.usage().startsWith(setting.word() + ' ')
        setting.example().startsWith(setting.word() + ' ')
        setting.summary() && !setting.summary().endsWith('.')
        setting.accepts()
        setting.kind() != FieldKind.NUMBER || setting.usualValues().every { it.integer }

        where:
        setting << Setting.settable()
    }

    def "a value that the service refuses is told with the setting's own words: #setting"() {
        expect:
        with(setting.refuse('x')) {
            error
            it.setting() == setting
            rule() && remedy()
        }

        where:
        setting << Setting.settable() - Setting.PROMPT - Setting.OPTION
    }

    def "a request tells each of its values as it would be said: #setting"() {
        given:
        def image = new ImageSource.Remote(URI.create('https://example.com/a.jpg'))
        def request = VideoRequest.builder().image(image).prompt('a fox').portrait().clarity(720).std().duration(10)
                .model('other').callback('https://example.com/done').option('seed', 1).build()

        expect:
        request.value(setting) == value
        VideoRequest.builder().build().value(setting) == unset

        where:
        setting               || value                                                          | unset
        Setting.IMAGE         || [new ImageSource.Remote(URI.create('https://example.com/a.jpg'))] | null
        Setting.PROMPT        || 'a fox'                                                        | null
        Setting.CREATION_TYPE || 4                                                              | 4
        Setting.ASPECT        || '9:16'                                                         | null
        Setting.CLARITY       || 720                                                            | null
        Setting.QUALITY       || 'std'                                                          | null
        Setting.DURATION      || 10                                                             | 5
        Setting.MODEL         || 'other'                                                        | VideoRequest.DEFAULT_MODEL
        Setting.CALLBACK      || 'https://example.com/done'                                     | null
        Setting.OPTION        || [seed: 1]                                                      | null
        Setting.TAKES         || null                                                           | null
    }
}
