package dev.klingdsl.client

import dev.klingdsl.client.auth.FixedToken
import dev.klingdsl.price.Price
import dev.klingdsl.price.PriceList
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.http.HttpClients
import dev.klingdsl.http.HttpSettings
import dev.klingdsl.api.BillingApi
import dev.klingdsl.api.RetrofitServices
import dev.klingdsl.http.resilience.AccountRateLimits

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class MoneySpec extends ClientFixture {
    private static <T> T now(future) {
        future.get(30, TimeUnit.SECONDS) as T
    }

    def "the price of a request comes from the service's list, which is asked for once and without a token"() {
        expect:
        now(client.money().prices()).priceOf(request()) == new Price.Known(50.0, false)
        now(client.money().prices()).rows().size() == 3
        sandbox.requestCount(Endpoint.PRICES) == 1
        sandbox.requestCount(Endpoint.TOKEN) == 0
    }

    def "the balance is the account's"() {
        given: sandbox.balance(1234)
        when: def balance = now(client.money().balance())
        then:
        balance.get().beans() == 1234
        balance.get().expiring() == 0
    }

    def "what jobs cost is told once it is booked, also on later pages"() {
        given:
        def summary = run(plan(step('shot', request(), 3)))
        clock.advance(Duration.ofMinutes(1))

        expect:
        now(client.money().charges(clock.instant() - Duration.ofDays(1), clock.instant())) ==
                summary.takes().collectEntries { [it.jobId(), 50.0] }
        now(client.money().charges(clock.instant(), clock.instant() + Duration.ofDays(1))) == [:]
    }

    def "#question.endpoint: what the service does not tell is not known, with #fault"() {
        given: sandbox.faults().always(question.endpoint, fault)

        expect:
        now(question.ask.call(client.money())) == question.unknown

        where:
        [question, fault] << [
            [[endpoint: Endpoint.PRICES, ask: { it.prices() }, unknown: PriceList.unavailable()],
             [endpoint: Endpoint.BALANCE, ask: { it.balance() }, unknown: Optional.empty()],
             [endpoint: Endpoint.CONSUMPTION, ask: { it.charges(Instant.EPOCH, Instant.EPOCH) }, unknown: [:]]],
            [Fault.status(404), Fault.code(50000), Fault.html(), Fault.data('"much"'), Fault.data('null'),
             Fault.data('[1,{"items":3}]'), Fault.data('{"items":[7,{"price_rows":[null,3,{"model_code":null}]}],' +
                     '"list":[{"task_id":"a"},7],"resi_total_bean":"many"}')],
        ].combinations()
    }

    def "an answer that does not come is not waited for"() {
        given:
        def release = new CountDownLatch(1)
        sandbox.faults().always(Endpoint.PRICES, Fault.holdAnswer(new CountDownLatch(1), release))
        def http = new HttpClients(new HttpSettings(sandbox.baseUrl(), clock, Duration.ofSeconds(20), 1, 1))
        def services = new RetrofitServices(http, AccountRateLimits.unlimited(clock))
        def impatient = new Money(new BillingApi(services, new FixedToken('t'), scheduler, { 0.5d }), null, Duration.ofMillis(1))

        expect:
        now(impatient.prices()) == PriceList.unavailable()

        cleanup:
        release.countDown()
        http.close()
    }

    def "a list that could not be had is asked for again"() {
        given: sandbox.faults().next(Endpoint.PRICES, Fault.status(404))
        expect:
        now(client.money().prices()) == PriceList.unavailable()
        now(client.money().prices()).rows().size() == 3
    }
}
