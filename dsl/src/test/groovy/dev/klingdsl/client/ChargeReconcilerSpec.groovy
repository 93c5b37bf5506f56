package dev.klingdsl.client

import dev.klingdsl.ledger.Budget
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.file.Files
import java.time.Duration
import java.util.concurrent.TimeUnit

class ChargeReconcilerSpec extends ClientFixture {
    private int book() {
        client.money().bookCharges().get(30, TimeUnit.SECONDS)
    }

    private List<BigDecimal> getBeans() {
        client.ledger().entries(EntryQuery.all())*.progress()*.beans()
    }

    def "what a video cost gets into ledger and sidecar once it is booked, and is asked for no more after that"() {
        given:
        run(plan(step('shot')))
        def before = sidecar('shot')

        when: clock.advance(Duration.ofMinutes(1))
        then:
        book() == 1
        beans == [50.0]
        sidecar('shot') == before + [beans: 50]

        when: def asked = sandbox.requestCount(Endpoint.CONSUMPTION)
        then:
        book() == 0
        sandbox.requestCount(Endpoint.CONSUMPTION) == asked
    }

    def "what is not booked yet, or never told, is not known"() {
        given:
        run(plan(step('shot')))
        clock.advance(Duration.ofMinutes(1))
        sandbox.faults().always(Endpoint.CONSUMPTION, Fault.data(answer))

        expect:
        book() == 0
        beans == [null]

        where:
        answer << ['{"list":[]}', '"much"']
    }

    def "a sidecar that is gone keeps nobody from knowing"() {
        given:
        run(plan(step('shot')))
        Files.delete(dir.resolve('out/promo/shot.json'))
        clock.advance(Duration.ofMinutes(1))

        expect:
        book() == 1
        beans == [50.0]
    }

    def "what was submitted counts towards the estimate's budget, and what is there already costs nothing"() {
        given:
        def one = plan(step('shot'))
        def both = plan(step('shot'), step('other', request('another fox'), 2))
        def budget = new Budget(2, null, 125.0, clock.instant())
        def limited = options().withBudget(budget)
        run(one, options().withPrices { Optional.of(50.0) })

        when:
        def estimate = client.money().estimate(both, client.preview(both, limited), limited).get(30, TimeUnit.SECONDS)

        then:
        estimate.quote().lines()*.step() == ['other']
        estimate.quote().beans() == 100
        estimate.spent().requests() == 1
        estimate.balance().beans() == sandbox.balance()
        estimate.objections() == [
            'the plan needs 2 submissions, but max-requests allows 2, of which 1 are used; raise it, or make fewer videos',
            'the plan needs 100 beans, but max-beans allows 125, of which 50 are used; raise it, or make fewer videos']
    }
}
