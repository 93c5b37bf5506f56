package dev.klingdsl.shell.spending

import dev.klingdsl.account.Connection
import dev.klingdsl.client.Estimate
import dev.klingdsl.error.BudgetExceededException
import dev.klingdsl.ledger.Budget
import dev.klingdsl.ledger.Spending
import dev.klingdsl.price.Balance
import dev.klingdsl.price.Price
import dev.klingdsl.price.Quote
import dev.klingdsl.shell.exit.ExitCode
import dev.klingdsl.shell.exit.ExitCodeMapper
import dev.klingdsl.shell.exit.UsageException
import spock.lang.Specification

import java.time.Instant

class SpendingGateSpec extends Specification {
    private static final Price KNOWN = new Price.Known(50.0, false)
    private static final Price UNKNOWN = new Price.Unknown('not listed')

    List<String> told = []
    Optional<Boolean> answer = Optional.empty()
    Confirmation confirmation = [
        warn: { told << "note: $it".toString() },
        inform: { told << it },
        ask: { told << it; answer },
    ] as Confirmation

    private SpendingGate gate(boolean sandbox = false) {
        new SpendingGate(new Connection(URI.create('https://open-api.chanjing.cc'), 'test', sandbox), confirmation)
    }

    private static Estimate estimate(Price price, Budget budget = null, int takes = 1) {
        def quote = new Quote([new Quote.Line('shot', takes, 5, price)])
        new Estimate(quote, new Balance(12_000.0, null), budget, new Spending(0, 0, 0.0, 0))
    }

    private static Budget budget(Map limits) {
        new Budget(limits.requests, limits.seconds, limits.beans, Instant.EPOCH)
    }

    def "the answer #said decides, and is asked for once"() {
        given:
        answer = Optional.of(said)

        expect:
        gate().admits(estimate(KNOWN), false) == said
        told == ['spend on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc?']

        where:
        said << [true, false]
    }

    def "with consent beforehand the purchase is reported"() {
        expect:
        gate().admits(estimate(KNOWN), true)
        told == ['spending on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc']
    }

    def "without a terminal to ask on it is a usage error"() {
        when:
        gate().admits(estimate(KNOWN), false)

        then:
        def e = thrown(UsageException)
        e.message == 'this would spend on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc, and there is no terminal' +
            ' to ask on; add --yes, or --sandbox to try it free of charge'
    }

    def "a purchase without a charge is admitted silently"() {
        expect:
        gate().admits(null, false)
        gate().admits(estimate(KNOWN, null, 0), false)
        gate(true).admits(estimate(KNOWN), false)
        told == []
    }

    def "a limit in beans that cannot be kept is reported, sandbox: #sandbox, agreed: #agreed"() {
        given:
        answer = Optional.of(true)

        expect:
        gate(sandbox).admits(estimate(UNKNOWN, budget(beans: 1.0)), agreed)
        told[0] == 'note: the price of some videos is not known, so max-beans cannot be kept for certain;' +
            ' max-requests and max-seconds can'

        where:
        sandbox | agreed
        false   | false
        false   | true
        true    | false
    }

    def "more than the budget allows is refused with exit code 5 before anybody is asked, sandbox: #sandbox, agreed: #agreed"() {
        when:
        gate(sandbox).admits(estimate(KNOWN, budget(limits)), agreed)

        then:
        def e = thrown(BudgetExceededException)
        ExitCodeMapper.exitCode(e) == ExitCode.UNAFFORDABLE
        told == []

        where:
        limits         | sandbox | agreed
        [requests: 0L] | false   | false
        [seconds: 4L]  | false   | true
        [beans: 49.0]  | true    | false
    }
}
