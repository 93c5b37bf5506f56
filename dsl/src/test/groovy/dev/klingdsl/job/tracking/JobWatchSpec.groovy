package dev.klingdsl.job.tracking

import dev.klingdsl.concurrent.ManualSchedulerFixture
import dev.klingdsl.job.Job
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.Submission
import dev.klingdsl.request.VideoRequest
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch

class JobWatchSpec extends Specification {
    ManualSchedulerFixture scheduler = new ManualSchedulerFixture()
    JobStatus state
    JobTracker tracker = new JobTracker(
            { ids -> CompletableFuture.completedFuture(state ? ids.collectEntries { [it, state] } : [:]) },
            scheduler, new PollBackoff(Duration.ofSeconds(1), Duration.ofSeconds(1), { 0.5d }))
    Job job = tracker.follow(new Submission('a', VideoRequest.builder().build(), scheduler.time.instant(), null), {})
    JobStatus succeeded = new JobStatus.Succeeded([URI.create('http://h/v.mp4')])
    List<String> told = []

    void turn(JobStatus next) {
        state = next
        scheduler.advance(Duration.ofSeconds(1))
    }

    def "a listener gets the latest state and each later one once"() {
        when:
        def watch = job.onStatus { told << it.label() }
        [new JobStatus.Queued(), new JobStatus.Generating(), new JobStatus.Generating(), succeeded].each { turn(it) }
        then:
        told == ['queued', 'generating', succeeded.label()]
        cleanup:
        watch.close()
    }

    def "a listener that is registered later gets the latest state only, even if it is the last"() {
        given: [new JobStatus.Generating(), succeeded].each { turn(it) }
        when: job.onStatus { told << it.label() }
        then: told == [succeeded.label()]
    }

    def "a listener gets nothing after its watch is closed, and others still do"() {
        given:
        List<String> others = []
        def watch = job.onStatus { told << it.label() }
        job.onStatus { others << it.label() }
        when:
        watch.close()
        watch.close()
        turn(new JobStatus.Generating())
        then:
        told == ['queued']
        others == ['queued', 'generating']
    }

    def "a listener may end its watch, and one that fails harms no other"() {
        given:
        Job.Watch watch = null
        job.onStatus { throw new IllegalStateException('listener') }
        watch = job.onStatus {
            told << it.label()
            watch?.close()
        }
        when: [new JobStatus.Generating(), succeeded].each { turn(it) }
        then:
        told == ['queued', 'generating']
        job.finished().get() == succeeded
    }

    def "a change during a listener's first call comes after it"() {
        given:
        def first = new CountDownLatch(1)
        def begun = new CountDownLatch(1)
        List<String> both = Collections.synchronizedList([])
        def registering = Thread.start {
            job.onStatus {
                begun.countDown()
                first.await()
                both << it.label()
            }
        }
        begun.await()
        when:
        def turning = Thread.start { turn(new JobStatus.Generating()) }
        first.countDown()
        [registering, turning]*.join()
        then:
        both == ['queued', 'generating']
    }
}
