package dev.klingdsl.client

import dev.klingdsl.error.InvalidPlanException
import dev.klingdsl.job.TakeId
import dev.klingdsl.plan.Diagnostic
import dev.klingdsl.plan.Plan
import dev.klingdsl.sandbox.Endpoint

class PreviewSpec extends ClientSpecification {

    def "a preview tells which takes would be paid for, and sends nothing"() {
        given:
        run(plan(step('made')))
        run(plan(step('running', request('b'))), options().withAwait(false))
        int sent = sandbox.requests().size()
        def plan = plan(step('made', request(), 2), step('running', request('b')), step('other', request('c')))

        expect:
        client.preview(plan, options()) == [
            (new TakeId('made', 1)): Prospect.REUSED, (new TakeId('made', 2)): Prospect.NEW,
            (new TakeId('running', 1)): Prospect.RUNNING, (new TakeId('other', 1)): Prospect.NEW]
        client.preview(plan, options().withFresh(true)).values() as List == [Prospect.NEW, Prospect.NEW, Prospect.RUNNING, Prospect.NEW]
        sandbox.requests().size() == sent

        and: "it comes true"
        run(plan).takes().size() == 4
        sandbox.requestCount(Endpoint.SUBMIT) == 4
    }

    def "a plan with errors has no preview"() {
        when:
        client.preview(new Plan('promo', [step('shot')], [], [Diagnostic.error(null, 'wrong')]), options())

        then:
        thrown(InvalidPlanException)
    }
}
