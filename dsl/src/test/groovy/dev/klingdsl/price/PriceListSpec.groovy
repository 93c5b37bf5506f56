package dev.klingdsl.price

import dev.klingdsl.price.PriceList.PriceUnit

import dev.klingdsl.price.PriceList.PriceRow

import dev.klingdsl.request.VideoRequest
import spock.lang.Specification

class PriceListSpec extends Specification {
    private static VideoRequest request(Map settings = [:]) {
        def video = VideoRequest.builder().prompt('a fox').duration(settings.duration ?: 5)
        if (settings.clarity) {
            video.clarity(settings.clarity)
        }
        if (settings.quality) {
            video.quality(settings.quality)
        }
        video.model(settings.model ?: VideoRequest.DEFAULT_MODEL).build()
    }

    private static PriceRow row(Map row) {
        new PriceRow(row.model ?: VideoRequest.DEFAULT_MODEL, row.variant ?: '', row.resolution ?: '', row.seconds ?: '',
                row.component ?: '', row.beans as BigDecimal, row.unit ?: PriceUnit.SECOND, row.condition ?: '')
    }

    private static Price price(Map settings = [:], Map... rows) {
        new PriceList(rows.collect { row(it) }).priceOf(request(settings))
    }

    private static Price.Known known(Object beans, boolean atMost = false) {
        new Price.Known(beans as BigDecimal, atMost)
    }

    def "a price a second is multiplied by the length, one a task is not"() {
        expect:
        price([duration: 10], [beans: 30]) == known(300)
        price([duration: 10], [beans: 30, unit: PriceUnit.TASK]) == known(30)
        price([duration: 10], [beans: 2.5]) == known(25)
    }

    def "there is no price when #why, which is never the price 0"() {
        expect:
        price([:], *rows) instanceof Price.Unknown

        where:
        why                                         | rows
        'there is no list'                          | []
        'only other models are listed'              | [[model: 'other', beans: 3]]
        'the row names no amount'                   | [[beans: null]]
        'the row says 0'                            | [[beans: 0]]
        'the amount is negative'                    | [[beans: -3]]
        'it is for images'                          | [[beans: 3, unit: PriceUnit.OTHER]]
        'another row that may apply has no amount'  | [[beans: 3, condition: 'members'], [beans: null]]
        'only other lengths are listed'             | [[beans: 3, seconds: '10']]
    }

    def "the row that names #what of the request is the one"() {
        expect:
        price(settings, *rows) == known(beans)

        where:
        what          | settings         | rows                                                               || beans
        'the lines'   | [clarity: 1080]  | [[resolution: '720p', beans: 1], [resolution: '1080P', beans: 2]]  || 10
        'the lines'   | [clarity: 720]   | [[resolution: '1280x720', beans: 1], [resolution: '1920×1080', beans: 2]] || 5
        'the length'  | [duration: 10]   | [[seconds: '5', beans: 50, unit: PriceUnit.TASK], [seconds: '10s', beans: 90, unit: PriceUnit.TASK]] || 90
        'the quality' | [quality: 'pro'] | [[variant: 'std', beans: 1], [variant: 'Pro 高品质', beans: 2]]      || 10
        'the quality' | [quality: 'std'] | [[variant: '标准', beans: 1], [variant: 'professional', beans: 2]] || 5
        'most'        | [clarity: 1080]  | [[beans: 9], [resolution: '1080', beans: 2]]                       || 10
    }

    def "the highest price counts, as a limit from above, when #why"() {
        expect:
        price(settings, *rows) == known(beans, true)

        where:
        why                                           | settings        | rows                                                               || beans
        'the service decides the lines'               | [:]             | [[resolution: '720p', beans: 1], [resolution: '1080p', beans: 2]]  || 10
        'the service decides the quality'             | [:]             | [[variant: 'std', beans: 1], [variant: 'pro', beans: 3]]           || 15
        'a further condition is in words'             | [:]             | [[beans: 1], [beans: 4, condition: 'without membership']]          || 20
        'a variant is not known here'                 | [quality: 'pro'] | [[variant: 'image to video', beans: 5], [variant: 'pro', beans: 2]] || 25
        'the resolution is no number'                 | [clarity: 1080] | [[resolution: '4K', beans: 5], [resolution: '1080p', beans: 2]]    || 25
        'two rows say different things about the same' | [:]            | [[beans: 1], [beans: 2]]                                           || 10
    }

    def "prices of different parts of a job add up, at most"() {
        expect:
        price([:], [component: 'video', beans: 10], [component: 'sound', beans: 20, unit: PriceUnit.TASK]) == known(70, true)
        price([:], [component: 'video', beans: 10], [component: 'sound', beans: null]) instanceof Price.Unknown
    }

    def "rows that say the same are one price"() {
        expect:
        price([:], [beans: 2.0], [beans: 2.00, condition: 'always']) == known(10)
    }
}
