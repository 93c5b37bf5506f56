package dev.klingdsl.client.fault

import dev.klingdsl.account.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.ledger.store.StoredLedger
import dev.klingdsl.concurrent.SkippingSchedulerFixture
import dev.klingdsl.error.BudgetExceededException
import dev.klingdsl.ledger.Budget
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.run.TakeState
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.SettableClock
import com.fasterxml.jackson.databind.ObjectMapper

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.util.concurrent.TimeUnit

/** Who asks, and when: another sign-in of the same account, another ledger on the same folder, another time of day. */
class R07ToR22SignInSpec extends ProcessesFixture {

    /** A token as somebody gets who signs in by hand. */
    private String token() {
        def body = HttpRequest.BodyPublishers.ofString('{"app_id":"id-1","secret_key":"key-1"}')
        def request = HttpRequest.newBuilder(sandbox.baseUrl().resolve('/open/v1/access_token'))
                .header('Content-Type', 'application/json').POST(body).build()
        new ObjectMapper().readTree(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body()).at("/data/access_token").asText()
    }

    private KlingClient withToken() {
        def builder = builder().credentials(Credentials.accessToken(token())).baseUrl(sandbox.baseUrl()).ledger(ledger())
        clients << builder.build()
        clients.last()
    }

    def "R07 F54: a doubt is seen with a token of the same account, and with the next day's"() {
        given: 'killed before the answer was written, as an app'
        run(plan(step('shot')), options().withSubmitOnly(true), process())
        forgetAnswer()
        pass(Duration.ofMinutes(2))

        when: def client = withToken()
        then: client.submissions().unfinished()*.state()*.status() == [SubmissionStatus.INTENT]

        when: def outcome = run(plan(step('shot')), options(), client).takes()[0]
        then:
        outcome.state() == TakeState.DOWNLOADED
        outcome.jobId() == jobs()[0]
        posts() == 1

        expect: 'with another token, too'
        run(plan(step('shot')), options(), withToken()).takes()*.state() == [TakeState.REUSED]
        posts() == 1
    }

    def "R21 F54: limits count what the account has submitted, however it signed in"() {
        given:
        def budget = new Budget(2L, null, null, clock.instant().minusSeconds(3600))
        run(plan(step('a', request('a'))), options().withBudget(budget), process())
        run(plan(step('b', request('b'))), options().withBudget(budget), withToken())

        when: def outcome = run(plan(step('c', request('c'))), options().withBudget(budget), withToken()).takes()[0]

        then:
        outcome.state() == TakeState.NOT_SUBMITTED
        outcome.error() instanceof BudgetExceededException
        posts() == 2
    }

    def "R22 F55: ledgers of their own on one folder buy once, although an answer is lost (accepted: #accepted)"() {
        given:
        sandbox.faults().nextSubmit(accepted ? Fault.dropAfterAccepting() : Fault.drop())
        def each = (1..3).collect { process { it.ledger(StoredLedger.inMemory(LedgerSettings.defaults().withClock(clock))) } }

        when:
        def runs = each.collect { it.run(plan(step("shot")), options(), {}) }
        def outcomes = runs*.done()*.get(60, TimeUnit.SECONDS)*.takes().flatten()

        then:
        outcomes.every { it.state() in [TakeState.DOWNLOADED, TakeState.REUSED] }
        outcomes*.jobId().unique().size() == 1
        jobs().size() == 1
        posts() == (accepted ? 1 : 2)

        where: accepted << [true, false]
    }

    def "R10 F56: a clock that is set back between two calls does not make the job look as if it were another one"() {
        given:
        def wall = new SteppingScheduler(clock)
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())
        def client = process { it.scheduler(wall) }
        run(plan(step('first', request('an owl on a post'))), options(), process())

        when:
        def outcome = run(plan(step('shot')), options(), client).takes()[0]

        then:
        outcome.state() in [TakeState.DOWNLOADED, TakeState.NEEDS_REVIEW]
        jobs().size() == 2
        posts() == 2

        cleanup: wall?.close()
    }

    /** Three hours earlier from the first wait on. */
    static class SteppingScheduler extends SkippingSchedulerFixture {
        private volatile Duration off = Duration.ZERO

        SteppingScheduler(SettableClock time) {
            super(time)
        }

        @Override
        java.time.Clock clock() {
            java.time.Clock.offset(time, off)
        }

        @Override
        dev.klingdsl.concurrent.Scheduler.Alarm at(java.time.Instant when, Runnable task) {
            def due = when - off
            off = Duration.ofHours(-3)
            super.at(due, task)
        }
    }
}
