package dev.klingdsl.price

import dev.klingdsl.price.PriceList.PriceUnit

import dev.klingdsl.price.PriceList.PriceRow

import dev.klingdsl.plan.Plan
import dev.klingdsl.plan.Step
import dev.klingdsl.request.VideoRequest
import spock.lang.Specification

class QuoteSpec extends Specification {
    private static Step step(String name, int duration, String model = VideoRequest.DEFAULT_MODEL) {
        Step.of(name, VideoRequest.builder().prompt(name).duration(duration).model(model).build())
    }

    PriceList prices = new PriceList([
        new PriceRow(VideoRequest.DEFAULT_MODEL, '', '', '', '', 10.0, PriceUnit.SECOND, '')])
    Plan plan = new Plan('promo', [step('a', 5), step('b', 10), step('c', 5, 'another-model')], [], [])

    def "only what is still to be paid for is counted, take by take"() {
        when:
        def quote = Quote.of(plan, [a: 2, b: 0], prices)

        then:
        quote.lines()*.step() == ['a']
        quote.requests() == 2
        quote.seconds() == 10
        quote.beans() == 100
        quote.unpriced() == 0
        !quote.atMost
    }

    def "what has no price is counted apart from what costs something"() {
        when:
        def quote = Quote.of(plan, [a: 1, b: 1, c: 3], prices)

        then:
        quote.requests() == 5
        quote.seconds() == 30
        quote.beans() == 150
        quote.unpriced() == 3
    }
}
