package dev.klingdsl.client.fault

import dev.klingdsl.run.TakeState
import dev.klingdsl.error.BadRequestException
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.sandbox.Fault

import java.time.Duration

class F05ToF16AnswersSpec extends ProcessesFixture {

    def "#row: after '#fault' the service is asked, and what came to nothing is submitted once more"() {
        given: sandbox.faults().nextSubmit(Fault.parse(fault))

        when:
        def summary = run(plan(step('shot')), options(),
                process { it.callTimeout(Duration.ofSeconds(fault.startsWith('hang') ? 1 : 20)) })

        then:
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        jobs().size() == 1
        states() == [SubmissionStatus.ABSENT, SubmissionStatus.ACCEPTED]
        posts() == 2

        where:
        row   | fault
        'F05' | 'drop'
        'F06' | 'reset'
        'F07' | 'hang=30s'
        'F08' | 'partial-status'
        'F08' | 'truncated-json'
        'F08' | 'html'
        'F10' | 'status=408'
        'F10' | 'unavailable=0s'
        'F11' | 'redirect=307,http://127.0.0.1:1/x'
        'F15' | 'code=50000'
    }

    def "#row: after '#fault' with the job made, it is found and its POST is the only one"() {
        given: sandbox.faults().nextSubmit(Fault.parse(fault).afterAccepting())

        when: def summary = run(plan(step('shot')), options(), process())

        then:
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        summary.takes()*.jobId() == jobs()
        states() == [SubmissionStatus.ACCEPTED]
        posts() == 1

        where:
        row   | fault
        'F05' | 'drop'
        'F06' | 'reset'
        'F08' | 'partial-status'
        'F08' | 'truncated-json'
        'F08' | 'html'
        'F10' | 'status=408'
        'F15' | 'code=50000'
        'F16' | 'data=null'
        'F16' | 'data=""'
        'F16' | 'data=7'
        'F16' | 'data={}'
    }

    def "F09: without a connection nothing was sent, which the ledger says; nothing is looked for"() {
        given:
        def client = process()
        client.diagnose()
        sandbox.close()

        when: def outcome = run(plan(step('shot')), options(), client).takes()[0]

        then:
        outcome.state() == TakeState.NOT_SUBMITTED
        entries()[0].state() instanceof SubmissionState.Unsent
        entries()[0].state().reason().contains('no connection')
        !events.any { it instanceof dev.klingdsl.job.JobEvent.InDoubt }
    }

    def "F12: a rate limit is waited out within one submission"() {
        given: sandbox.faults().times(5, dev.klingdsl.sandbox.Endpoint.SUBMIT, Fault.code(40001))
        expect:
        run(plan(step('shot')), options(), process()).success
        states() == [SubmissionStatus.ACCEPTED]
        jobs().size() == 1
    }

    def "F13: a rejected token is replaced once within one submission"() {
        given: sandbox.faults().nextSubmit(Fault.code(10400))
        expect:
        run(plan(step('shot')), options(), process()).success
        states() == [SubmissionStatus.ACCEPTED]
        posts() == 2
    }

    def "F14: a refusal is final, and the ledger has its code and words"() {
        given: sandbox.faults().nextSubmit(Fault.code(40000, 'clarity is odd'))

        when: def outcome = run(plan(step('shot')), options(), process()).takes()[0]

        then:
        outcome.error() instanceof BadRequestException
        entries()*.state() == [new SubmissionState.Rejected(40000, 'clarity is odd')]
        entries()[0].traceIds().size() == 1
        outcome.entry() == entries()[0].id()
        posts() == 1
    }
}
