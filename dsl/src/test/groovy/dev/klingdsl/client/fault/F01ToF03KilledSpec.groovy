package dev.klingdsl.client.fault

import dev.klingdsl.run.TakeState
import dev.klingdsl.client.bookkeeping.PurchaseFactory
import dev.klingdsl.ledger.store.OpenResult
import dev.klingdsl.ledger.store.PurchaseRequest
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.job.TakeId
import dev.klingdsl.result.TakeOrigin

import java.nio.file.Files
import java.time.Duration

class F01ToF03KilledSpec extends ProcessesFixture {

    def "F01: what was written down but never sent is looked for until it is certain, then submitted once"() {
        given: 'an intent of a process that is gone'
        def origin = TakeOrigin.of(plan(step('shot')), new TakeId('shot', 1), request())
        def purchase = PurchaseFactory.purchase(process().account(), origin, options(), dir.resolve('out/promo'), { '' })
        def left = ledger().open(PurchaseRequest.of(purchase)) as OpenResult.Opened
        def start = clock.instant()

        when:
        def summary = run(plan(step('shot')), options(), process())

        then:
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        posts() == 1
        jobs().size() == 1
        states() == [SubmissionStatus.ABSENT, SubmissionStatus.ACCEPTED]
        entries()[1].retryOf() == left.entry().id()
        clock.instant() >= start + Duration.ofSeconds(120)
    }

    def "F02, F03: a job whose answer was not recorded is found, and not paid for again (sidecar: #sidecar)"() {
        given:
        def first = run(plan(step('shot')), options().withSubmitOnly(true), process())
        forgetAnswer()
        if (!sidecar) {
            Files.delete(dir.resolve('out/promo/shot.json'))
        }
        pass(Duration.ofMinutes(3))

        when:
        def summary = run(plan(step('shot')), options(), process())

        then:
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        summary.takes()*.jobId() == first.takes()*.jobId()
        posts() == 1
        states() == [SubmissionStatus.ACCEPTED]

        where: sidecar << [true, false]
    }

    def "F02: without a durable ledger, the sidecar is enough to find the job"() {
        given: 'a run whose answer is lost, and whose process then ends'
        sandbox.faults().nextSubmit(dev.klingdsl.sandbox.Fault.dropAfterAccepting())
        sandbox.faults().always(dev.klingdsl.sandbox.Endpoint.POLL, dev.klingdsl.sandbox.Fault.status(500))
        def doubt = new java.util.concurrent.CountDownLatch(1)
        def picture = picture()
        def plan = plan(step('shot', request('a fox', picture)))
        def first = newClient()
        def left = first.run(plan, options(), { if (it instanceof dev.klingdsl.job.JobEvent.InDoubt) doubt.countDown() })
        assert doubt.await(20, java.util.concurrent.TimeUnit.SECONDS)
        first.close()
        left.await()
        sandbox.faults().clear()
        def second = newClient()

        expect:
        run(plan, options(), second).takes()*.jobId() == jobs()
        posts() == 1
        !sidecar('shot').containsKey('sent')

        cleanup: second.close()
    }
}
