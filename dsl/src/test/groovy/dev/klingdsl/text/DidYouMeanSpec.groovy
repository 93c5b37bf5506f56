package dev.klingdsl.text

import spock.lang.Specification

class DidYouMeanSpec extends Specification {
    private static final WORDS = ['duration', 'prompt', 'aspect', 'clarity', 'pro', 'std', 'image', 'use', 'takes']

    def "the hint for '#typed' is '#meant'"() {
        expect:
        DidYouMean.nearest(typed, WORDS) == Optional.of(meant)

        where:
        typed      | meant
        'duraton'  | 'duration'
        'durration'| 'duration'
        'dutarion' | 'duration'
        'promt'    | 'prompt'
        'Prompt'   | 'prompt'
        'apsect'   | 'aspect'
        'prp'      | 'pro'
        'imgae'    | 'image'
        'take'     | 'takes'
    }

    def "there is no hint for '#typed'"() {
        expect:
        DidYouMean.nearest(typed, WORDS).empty
        DidYouMean.hint(typed, WORDS) == ''

        where:
        typed << ['x', 'elephant', 'seconds', '', 'width']
    }
}
