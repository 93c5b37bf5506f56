package dev.klingdsl.plan

import dev.klingdsl.request.VideoRequest
import spock.lang.Specification

class PlanSpec extends Specification {
    static final VideoRequest FOX = VideoRequest.builder().prompt('a fox').duration(10).build()
    static final SourceText TABLE = new SourceText('batch.csv', 'name\nfox\nfox\n')

    def "a plan can be created from requests, without a script"() {
        when:
        def plan = Plan.of('zoo', Step.of('fox', FOX).withTakes(2), Step.of('again', FOX))

        then:
        !plan.hasErrors()
        plan.name() == 'zoo'
        plan.steps()*.name() == ['fox', 'again']
        plan.submissions() == 3
        plan.seconds() == 30
    }

    def "two steps of the same name are an error, as one would reuse the other's files"() {
        given:
        def named = { int line -> new Step('fox', SourceLocation.ofLine(TABLE, line), Step.of('', FOX).validation(), [:], 1) }

        when:
        def plan = Plan.of('batch', [named(2), named(3)])

        then:
        plan.hasErrors()
        plan.diagnostics()*.toString() == ["batch.csv:3: error: there is a step 'fox' already; names are unique, so rename one"]
    }

    def "#count takes are an exception"() {
        when:
        Step.of('fox', FOX).withTakes(count)

        then:
        def e = thrown IllegalArgumentException
        e.message == "takes $count is not positive; write 1 or more"

        where:
        count << [0, -1]
    }
}
