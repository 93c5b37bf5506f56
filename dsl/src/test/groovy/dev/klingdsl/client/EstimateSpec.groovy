package dev.klingdsl.client

import dev.klingdsl.error.BudgetExceededException
import dev.klingdsl.ledger.Budget
import dev.klingdsl.ledger.Spending
import dev.klingdsl.price.Balance
import dev.klingdsl.price.Price
import dev.klingdsl.price.Quote
import spock.lang.Specification

import java.time.Instant

class EstimateSpec extends Specification {
    static final Quote THREE = new Quote([new Quote.Line('a', 3, 5, new Price.Known(150.0, false))])
    static final Quote BLIND = new Quote([new Quote.Line('a', 3, 5, new Price.Unknown('no list'))])
    static final Spending NOTHING = new Spending(0, 0, 0.0, 0)
    static final Spending SOME = new Spending(2, 10, 300.0, 0)

    private static Budget budget(Map limits) {
        new Budget(limits.requests as Long, limits.seconds as Long, limits.beans as BigDecimal, Instant.EPOCH)
    }

    def "what keeps to the limits has no objections"() {
        expect:
        new Estimate(quote, balance, limits, spent).objections() == []

        where:
        quote         | balance                  | limits                                          | spent
        THREE         | null                     | null                                            | NOTHING
        THREE         | new Balance(450.0, null) | budget(requests: 3, seconds: 15, beans: 450)    | NOTHING
        THREE         | new Balance(450.0, 0.0)  | budget(requests: 5, seconds: 25, beans: 750)    | SOME
        BLIND         | new Balance(0.0, null)   | budget(beans: 1)                                | NOTHING
        new Quote([]) | new Balance(0.0, null)   | budget(requests: 0, seconds: 0, beans: 0)       | SOME
    }

    def "#limits, #balance beans: #objection"() {
        when:
        def estimate = new Estimate(THREE, balance == null ? null : new Balance(balance, null), budget(limits), SOME)

        then:
        estimate.objections() == [objection]

        when:
        estimate.orThrow()

        then:
        def refused = thrown(BudgetExceededException)
        refused.message == "$objection; nothing was submitted"

        where:
        limits         | balance || objection
        [requests: 4]  | null    || 'the plan needs 3 submissions, but max-requests allows 4, of which 2 are used; raise it, or make fewer videos'
        [seconds: 24]  | null    || 'the plan needs 15 seconds, but max-seconds allows 24, of which 10 are used; raise it, or make fewer videos'
        [beans: 749.5] | null    || 'the plan needs 450 beans, but max-beans allows 749.5, of which 300 are used; raise it, or make fewer videos'
        [:]            | 449.0   || 'the plan costs 450 beans, but the account has 449; buy beans, or make fewer videos'
    }

    def "all objections are told at once"() {
        expect:
        new Estimate(THREE, new Balance(1.0, null), budget(requests: 1, seconds: 1, beans: 1), NOTHING).objections().size() == 4
    }

    def "a limit in beans is blind where a price is not known, now or before"() {
        expect:
        new Estimate(quote, null, limits, spent).blind == blind

        where:
        quote | limits              | spent                       || blind
        BLIND | budget(beans: 9)    | NOTHING                     || true
        THREE | budget(beans: 9)    | new Spending(1, 5, 0.0, 1)  || true
        THREE | budget(beans: 9)    | NOTHING                     || false
        BLIND | budget(requests: 9) | NOTHING                     || false
        BLIND | null                | NOTHING                     || false
    }
}
