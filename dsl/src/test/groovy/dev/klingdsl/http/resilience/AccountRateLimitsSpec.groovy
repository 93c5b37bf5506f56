package dev.klingdsl.http.resilience

import dev.klingdsl.sandbox.SettableClock
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

class AccountRateLimitsSpec extends Specification {
    static final int MANY = 2000
    static final int PARALLEL = 32

    SettableClock clock = SettableClock.at(Instant.parse('2026-08-01T10:00:00Z'))

    /** Sends calls until so many are taken, as a client does; refused ones come again after a second and a bit. */
    Map send(int count, EndpointLimiter limiter, ServiceFixture service, int latencyMillis) {
        def random = new Random(7)
        def start = clock.instant()
        def answers = new PriorityQueue<Map>({ a, b -> a.at <=> b.at })
        int waiting = count
        int underWay = 0
        int taken = 0
        int refused = 0
        while (taken < count) {
            def wait = waiting > 0 && underWay < PARALLEL ? limiter.tryAcquire() : null
            if (wait?.zero) {
                waiting--
                underWay++
                def there = clock.instant().plusNanos((latencyMillis * 500_000L + random.nextInt(3_000_000)) as long)
                def sent = limiter.now()
                answers << [at: there.plusMillis(latencyMillis.intdiv(2)), there: there, sent: sent]
                continue
            }
            def turn = wait == null ? Instant.MAX : clock.instant() + wait
            if (answers && answers.peek().at <= turn) {
                def answer = answers.poll()
                clock.set([clock.instant(), answer.at].max())
                if (answer.again) {
                    waiting++
                    continue
                }
                underWay--
                if (service.takes(nanos(answer.there))) {
                    taken++
                    limiter.accepted()
                } else {
                    refused++
                    limiter.rejected(answer.sent)
                    answers << [at: clock.instant().plusMillis(1000 + random.nextInt(500)), again: true]
                }
            } else {
                clock.set(turn)
            }
        }
        [refused: refused, ofLimit: count / (double) service.limit / (Duration.between(start, clock.instant()).toMillis() / 1000d)]
    }

    static long nanos(Instant time) {
        time.epochSecond * ServiceFixture.SECOND + time.nano
    }

    def "97 percent of a known limit of 50 are used, and it is never exceeded (#kind.simpleName, answers after #latency ms)"() {
        given: def limiter = AccountRateLimits.shared(clock, 'h#told', 50d).limiter('/x')
        when: def run = send(MANY, limiter, kind.newInstance(limit: 50), latency)
        then:
        run.refused == 0
        run.ofLimit >= 0.97
        where: [kind, latency] << [[ServiceFixture.Bucket, ServiceFixture.SlidingSecond, ServiceFixture.FixedSecond], [4, 100]].combinations()
    }

    def "an unknown limit of 50 is found: 85 percent of it are used, 2 percent refused (#kind.simpleName, answers after #latency ms)"() {
        given: def limiter = AccountRateLimits.shared(clock, 'h#found', null).limiter('/x')
        when: def run = send(MANY, limiter, kind.newInstance(limit: 50), latency)
        then:
        run.ofLimit >= 0.85
        run.refused <= MANY * 0.02
        where: [kind, latency] << [[ServiceFixture.Bucket, ServiceFixture.SlidingSecond, ServiceFixture.FixedSecond], [4, 100, 500]].combinations()
    }

    def "a refusal halves the rate, once for all calls that were under way"() {
        given: def rate = AdaptiveLimiter.upTo(40)
        when: rate.rejected(5, 10)
        then: rate.perSecond() == 20
        when: rate.rejected(6, 11)
        then: rate.perSecond() == 20
        when: rate.rejected(11, 12)
        then: rate.perSecond() == 10
    }

    def "however often it refuses, the service is asked again within seconds"() {
        given:
        def rate = AdaptiveLimiter.unknown()
        long now = nanos(clock.instant())
        when: 100.times { rate.rejected(now, ++now) }
        then: rate.perSecond() == 0.2d
    }

    def "a rate does not run ahead of the answers"() {
        given:
        def rate = AdaptiveLimiter.unknown()
        long now = nanos(clock.instant())
        when: 'calls wait for it, and no answer comes'
        200.times { now += rate.delay(now); rate.acquired(now) }
        then: rate.perSecond() == 20
        when: 'answers come'
        20.times { rate.accepted(now) }
        20.times { now += rate.delay(now); rate.acquired(now) }
        then: rate.perSecond() > 30
        rate.perSecond() <= 40
    }

    def "a rate that is not used up does not grow"() {
        given:
        def rate = AdaptiveLimiter.unknown()
        long now = nanos(clock.instant())
        when: 100.times { rate.acquired(now += 10 * ServiceFixture.SECOND) }
        then: rate.perSecond() == 20
    }

    def "clients of one account share its limit, and others have their own"() {
        given:
        def ours = [AccountRateLimits.shared(clock, 'h#a', 1d), AccountRateLimits.shared(clock, 'h#a', null)]
        def other = AccountRateLimits.shared(clock, 'h#b', 1d)

        expect:
        ours[0].limiter('/x').tryAcquire().zero
        !ours[1].limiter('/x').tryAcquire().zero
        ours[1].limiter('/y').tryAcquire().zero
        other.limiter('/x').tryAcquire().zero
    }

    def "a limit that becomes known later holds for all"() {
        given:
        def first = AccountRateLimits.shared(clock, 'h#a', null)
        first.limiter('/x').tryAcquire()
        AccountRateLimits.shared(clock, 'h#a', 0.5d)
        expect:
        first.limiter('/x').tryAcquire().zero
        first.limiter('/x').tryAcquire().toSeconds() == 2
    }

    def "a clock that is set back delays no call"() {
        given:
        def limiter = AccountRateLimits.shared(clock, 'h#a', 50d).limiter('/x')
        100.times { clock.advance(Duration.ofMillis(25)); assert limiter.tryAcquire().zero }
        when: clock.set(clock.instant() - Duration.ofHours(1))
        then: limiter.tryAcquire().zero
    }

    def "30 calls of an endpoint that takes 30 a minute are made at once and the next a minute later"() {
        given: def limiter = AccountRateLimits.unlimited(clock).limiter('/upload', 30)
        expect:
        (1..30).every { limiter.tryAcquire().zero }
        limiter.tryAcquire() == Duration.ofMinutes(1)
        when: clock.advance(Duration.ofMinutes(1))
        then: limiter.tryAcquire().zero
    }

    def "a limit of an endpoint's own is kept besides the account's"() {
        given:
        def limiter = AccountRateLimits.shared(clock, 'h#own', 50d).limiter('/upload', 2)
        AccountRateLimits.shared(clock, 'h#own', 20d)

        expect:
        2.times { assert limiter.tryAcquire().zero; clock.advance(Duration.ofSeconds(1)) }
        limiter.tryAcquire() == Duration.ofSeconds(58)
    }

    def "a rejected token is replaced once a minute by all clients together"() {
        given: def limits = (1..2).collect { AccountRateLimits.shared(clock, 'h#token', null) }

        expect:
        limits[0].tryReplaceToken().zero
        limits[1].tryReplaceToken() == Duration.ofMinutes(1)

        when: clock.advance(Duration.ofMinutes(1))
        then: limits[1].tryReplaceToken().zero
    }

    def "time that a busy machine loses is caught up on, and no second holds more calls than the limit"() {
        given:
        def limiter = AccountRateLimits.shared(clock, 'h#told', 50d).limiter('/x')
        def start = clock.instant()
        def sent = []

        when: 'nothing is sent for a fifth of every second'
        while (sent.size() < 1000) {
            if (clock.instant().nano < 200_000_000 || !limiter.tryAcquire().zero) {
                clock.advance(Duration.ofMillis(1))
            } else {
                sent << clock.instant()
            }
        }

        then:
        Duration.between(start, clock.instant()) < Duration.ofMillis(20_700)
        (50..<1000).every { Duration.between(sent[it - 50], sent[it]) > Duration.ofSeconds(1) }
    }
}
