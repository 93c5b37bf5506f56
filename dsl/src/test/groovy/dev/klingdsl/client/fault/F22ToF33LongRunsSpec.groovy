package dev.klingdsl.client.fault

import dev.klingdsl.run.TakeState
import dev.klingdsl.run.RunOptions
import dev.klingdsl.error.DeadlineException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.ledger.store.DatabaseFixture
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.ledger.LedgerException
import dev.klingdsl.ledger.JobOutcome
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class F22ToF33LongRunsSpec extends ProcessesFixture {

    def "F22: two processes that run the same at once buy each take once"() {
        given: def plan = plan(step('shot', request(), 2), step('other', request('b')))

        when:
        def runs = [process(), process()].collect { it.run(plan, options(), {}) }
        def outcomes = runs*.done()*.get(60, TimeUnit.SECONDS)

        then:
        outcomes.every { it.success }
        jobs().size() == 3
        outcomes[0].takes()*.jobId() as Set == outcomes[1].takes()*.jobId() as Set
    }

    def "F22: a take that another process settles is not settled a second time"() {
        given:
        sandbox.faults().nextSubmit(Fault.drop())
        sandbox.faults().always(Endpoint.POLL, Fault.status(500))
        def doubt = new CountDownLatch(1)
        def first = process().run(plan(step('shot')), options(), { if (it instanceof JobEvent.InDoubt) doubt.countDown() })
        assert doubt.await(20, TimeUnit.SECONDS)
        def second = process().run(plan(step('shot')), options(), {})

        when:
        sandbox.faults().clear()
        def outcomes = [first, second]*.done()*.get(60, TimeUnit.SECONDS)*.takes().flatten()

        then:
        outcomes*.jobId().unique() == jobs()
        jobs().size() == 1
        states() == [SubmissionStatus.ABSENT, SubmissionStatus.ACCEPTED]
    }

    def "F23: what cannot be written down is not sent"() {
        given: 'a database in which nothing can be changed'
        def client = process()
        def connection = DatabaseFixture.sqlite(dir.resolve('ledger.db')).connection
        connection.createStatement().execute("CREATE TRIGGER full BEFORE INSERT ON kling_entry BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END")

        when: def outcome = run(plan(step('shot')), options(), client).takes()[0]

        then:
        outcome.state() == TakeState.NOT_SUBMITTED
        outcome.error() instanceof LedgerException
        outcome.error().message.contains('disk')
        outcome.error().message.contains(dir.resolve('ledger.db').toString())
        posts() == 0

        cleanup: connection.close()
    }

    def "F23: a job that cannot be written down is told with its id (submitting only: #submitOnly), and the next run finds it"() {
        given:
        def client = process()
        def connection = DatabaseFixture.sqlite(dir.resolve('ledger.db')).connection
        connection.createStatement().execute("""
            CREATE TRIGGER full BEFORE UPDATE ON kling_entry WHEN NEW.state = 'ACCEPTED'
            BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END""")

        when: def outcome = run(plan(step('shot')), options().withSubmitOnly(submitOnly), client).takes()[0]

        then:
        outcome.jobId() == jobs()[0]
        outcome.error() instanceof LedgerException
        outcome.error().message.contains(jobs()[0])
        outcome.error().message.contains(dir.resolve('ledger.db').toString())
        states() == [SubmissionStatus.INTENT]

        when:
        connection.createStatement().execute('DROP TRIGGER full')
        pass(Duration.ofMinutes(2))
        def next = run(plan(step('shot')), options(), process()).takes()[0]

        then:
        next.jobId() == jobs()[0]
        next.error() == null
        states() == [SubmissionStatus.ACCEPTED]
        posts() == 1

        cleanup: connection.close()

        where: submitOnly << [true, false]
    }

    def "F24: a run that is #stopped during its POST waits for the answer, which is recorded"() {
        given:
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().nextSubmit(Fault.holdAnswer(reached, release))
        def client = process()
        def run = client.run(plan(step('shot')), options(), events::add)

        when:
        assert reached.await(20, TimeUnit.SECONDS)
        stop(client, run)
        release.countDown()
        def outcome = run.done().get(20, TimeUnit.SECONDS).takes()[0]

        then:
        outcome.state() == TakeState.SUBMITTED
        outcome.jobId() == jobs()[0]
        entries()*.uniqueId() == jobs()
        posts() == 1

        cleanup: release.countDown()

        where:
        stopped     | stop
        'cancelled' | { it, going -> going.cancel() }
        'closed'    | { it, going -> it.close() }
    }

    def "F33: a deadline that passes leaves a job that is resumed without its plan, to where it was to go"() {
        given:
        def generating = new CountDownLatch(1)
        sandbox.faults().always(Endpoint.POLL, Fault.progress('Generating'))
        def run = process().run(plan(step('shot')), options().withTimeout(Duration.ofHours(2)), {
            if (it instanceof JobEvent.StatusChanged) generating.countDown()
        })

        when:
        assert generating.await(20, TimeUnit.SECONDS)
        scheduler.advance(Duration.ofHours(2))
        def outcome = run.await().takes()[0]

        then:
        outcome.state() == TakeState.SUBMITTED
        outcome.error() instanceof DeadlineException
        entries()*.progress()*.outcome() == [JobOutcome.RUNNING]

        when:
        sandbox.faults().clear()
        def later = process()
        def unfinished = later.submissions().unfinished()*.id()
        def resumed = later.submissions().resume(unfinished, RunOptions.defaults(), {}).done().get(30, TimeUnit.SECONDS)

        then:
        unfinished == [outcome.entry()]
        resumed.takes()*.state() == [TakeState.DOWNLOADED]
        resumed.takes()*.file() == [dir.resolve('out/promo/shot.mp4').toAbsolutePath()]
        sidecar('shot').subMap('state', 'script', 'step') == [state: 'succeeded', script: 'promo', step: 'shot']
        later.submissions().unfinished() == []
        posts() == 1
    }
}
