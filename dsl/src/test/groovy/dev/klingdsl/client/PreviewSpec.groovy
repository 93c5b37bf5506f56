package dev.klingdsl.client

import dev.klingdsl.run.TakeAction.Kind
import dev.klingdsl.error.InvalidPlanException
import dev.klingdsl.job.TakeId
import dev.klingdsl.plan.Diagnostic
import dev.klingdsl.plan.Plan
import dev.klingdsl.sandbox.Endpoint

class PreviewSpec extends ClientFixture {

    def "a preview tells which takes would be paid for, and sends nothing"() {
        given:
        run(plan(step('made')))
        run(plan(step('running', request('b'))), options().withSubmitOnly(true))
        int sent = sandbox.requests().size()
        def plan = plan(step('made', request(), 2), step('running', request('b')), step('other', request('c')))

        expect:
        client.preview(plan, options()).collectEntries { take, prospect -> [take, prospect.kind()] } == [
            (new TakeId('made', 1)): Kind.REUSE, (new TakeId('made', 2)): Kind.SUBMIT,
            (new TakeId('running', 1)): Kind.FOLLOW, (new TakeId('other', 1)): Kind.SUBMIT]
        client.preview(plan, options().withFresh(true)).values()*.kind() == [Kind.SUBMIT, Kind.SUBMIT, Kind.FOLLOW, Kind.SUBMIT]
        sandbox.requests().size() == sent

        and: "it comes true"
        run(plan).takes().size() == 4
        sandbox.requestCount(Endpoint.SUBMIT) == 4
    }

    def "a preview says why what was made before is not used: #reason"() {
        given:
        run(plan(step('shot')))

        when:
        def prospect = client.preview(plan(step('shot', changed)), options().withFresh(fresh)).values()[0]

        then:
        prospect.isPaid()
        prospect.reason() == reason

        where:
        changed                                                  | fresh | reason
        request('another fox')                                   | false | 'prompt changed'
        request().toBuilder().duration(10).landscape().build()   | false | 'aspect, duration changed'
        request()                                                | true  | 'another take or a fresh one was asked for'
    }

    def "what is made for the first time has no reason"() {
        expect: client.preview(plan(step('shot')), options()).values()*.reason() == [null]
    }

    def "a plan with errors has no preview"() {
        when:
        client.preview(new Plan('promo', [step('shot')], [], [Diagnostic.error(null, 'wrong')]), options())

        then:
        thrown(InvalidPlanException)
    }
}
