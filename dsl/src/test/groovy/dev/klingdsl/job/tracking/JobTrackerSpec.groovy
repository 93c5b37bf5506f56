package dev.klingdsl.job.tracking

import dev.klingdsl.concurrent.ManualSchedulerFixture
import dev.klingdsl.job.Job
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.Submission
import dev.klingdsl.error.DeadlineException
import dev.klingdsl.error.Exchange
import dev.klingdsl.error.ApiException
import dev.klingdsl.error.JobMissingException
import dev.klingdsl.error.NetworkException
import dev.klingdsl.request.VideoRequest
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CancellationException
import java.util.concurrent.CompletableFuture

class JobTrackerSpec extends Specification {
    ManualSchedulerFixture scheduler = new ManualSchedulerFixture()
    Map<String, JobStatus> service = [:]
    List<List<String>> questions = []
    List<Instant> times = []
    Closure<CompletableFuture<Map<String, JobStatus>>> answer = { ids -> CompletableFuture.completedFuture(service.subMap(ids).findAll { it.value }) }
    JobTracker tracker = new JobTracker(
            { ids ->
                questions << ids
                times << scheduler.time.instant()
                answer(ids)
            }, scheduler, new PollBackoff(Duration.ofSeconds(2), Duration.ofSeconds(15), { 0.5d }))

    Job follow(String id, Closure listener = {}) {
        tracker.follow(new Submission(id, VideoRequest.builder().build(), scheduler.time.instant(), null), listener)
    }

    static JobStatus done() {
        new JobStatus.Succeeded([URI.create('http://h/v.mp4?sign=s3cret')])
    }

    def "one question asks for up to 50 jobs"() {
        given: 120.times { follow("j$it") }
        when: scheduler.advance(Duration.ofSeconds(2))
        then: questions*.size() == [50, 50, 20]
    }

    def "nothing is asked without jobs, nor after they are finished"() {
        when: scheduler.advance(Duration.ofHours(1))
        then: questions.empty

        when:
        service.a = done()
        follow('a')
        scheduler.advance(Duration.ofHours(1))
        then:
        questions == [['a']]
        scheduler.pending.empty
    }

    def "the time between questions grows up to a limit, and starts short again for a new job"() {
        given: follow('a')

        when: scheduler.advance(Duration.ofMinutes(2))
        then:
        def gaps = (1..<times.size()).collect { Duration.between(times[it - 1], times[it]).toMillis() / 1000 }
        gaps == gaps.toSorted()
        gaps.first() < 4
        gaps.last() == 15

        when:
        times.clear()
        def start = scheduler.time.instant()
        follow('b')
        scheduler.advance(Duration.ofSeconds(3))
        then:
        times == [start + Duration.ofSeconds(2)]
    }

    def "jitter spreads the questions by a fifth"() {
        expect:
        new PollBackoff(Duration.ofSeconds(10), Duration.ofSeconds(10), { random }).jittered(Duration.ofSeconds(10)) == Duration.ofSeconds(wait)
        where:
        random || wait
        0.0d   || 8
        0.5d   || 10
        1.0d   || 12
    }

    def "a job's listener gets every change once, in order, and before its future completes"() {
        given:
        def seen = []
        def job = follow('a') { seen << it.label() }
        job.finished().thenRun { seen << 'end' }

        when:
        [new JobStatus.Queued(), new JobStatus.Queued(), new JobStatus.Generating(), new JobStatus.Unrecognized('Polishing'),
         new JobStatus.Generating(), done(), done()].each {
            service.a = it
            scheduler.advance(Duration.ofSeconds(30))
        }

        then:
        seen == ['queued', 'generating', 'Polishing', 'generating', 'succeeded', 'end']
        job.status().finished
    }

    def "a job that the answer does not mention is asked after again"() {
        given: def job = follow('a')
        when:
        scheduler.advance(Duration.ofMinutes(5))
        service.a = done()
        scheduler.advance(Duration.ofSeconds(20))
        then: job.finished().join() == done()
    }

    def "a query that fails is repeated at the next poll, unnoticed by the job"() {
        given:
        def job = follow('a')
        answer = { CompletableFuture.failedFuture(new NetworkException('broken', new Exchange('POST', '/page', 0), true, null)) }

        when: scheduler.advance(Duration.ofMinutes(1))
        then:
        questions.size() > 3
        !job.finished().done

        when:
        answer = { CompletableFuture.completedFuture([a: done()]) }
        scheduler.advance(Duration.ofMinutes(1))
        then: job.finished().done
    }

    def "a failure that cannot pass ends the waiting"() {
        given:
        def job = follow('a')
        def rejected = ApiException.of(10400, 'no', null, new Exchange('POST', '/page', 200))
        answer = { CompletableFuture.failedFuture(rejected) }
        scheduler.advance(Duration.ofSeconds(3))

        when: job.await(Duration.ofHours(1))
        then:
        def e = thrown(dev.klingdsl.error.TokenRejectedException)
        e.is(rejected)
        scheduler.pending.empty
    }

    def "a wait ends at its deadline by the clock, and the job goes on"() {
        given:
        service.a = new JobStatus.Generating()
        def job = follow('a') { if (it instanceof JobStatus.Generating) scheduler.time.advance(Duration.ofHours(1)) }
        def waiting = CompletableFuture.supplyAsync { job.await(Duration.ofMinutes(30)) }

        when: 'the wait has set its alarm'
        while (scheduler.pending.size() < 2) Thread.onSpinWait()
        scheduler.advance(Duration.ofMinutes(31))
        waiting.join()

        then:
        def e = thrown(java.util.concurrent.CompletionException)
        e.cause instanceof DeadlineException
        e.cause.message == 'job a is not finished after 30m (last seen: generating); it goes on at the service: wait for it again, or allow more time'
        !job.finished().done
    }

    def "a stream of new jobs does not keep the questions off"() {
        when:
        30.times {
            follow("j$it")
            scheduler.advance(Duration.ofSeconds(1))
        }
        then: questions.size() >= 10
    }

    def "a job that the service refuses to speak of does not end the others"() {
        given:
        def refusal = ApiException.of(40000, 'bad id', null, new Exchange('POST', '/page', 200))
        answer = { ids -> 'j3' in ids ? CompletableFuture.failedFuture(refusal) : CompletableFuture.completedFuture(ids.collectEntries { [it, done()] }) }
        def jobs = (0..<9).collect { follow("j$it") }

        when: scheduler.advance(Duration.ofSeconds(3))
        then:
        jobs*.finished().every { it.done }
        jobs*.finished()*.completedExceptionally.findIndexValues { it } == [3]
    }

    def "closing cancels the futures of all jobs"() {
        given:
        def job = follow('a')
        tracker.close()
        when: job.await(Duration.ofHours(1))
        then: thrown(CancellationException)

        when: follow('b').await(Duration.ofHours(1))
        then: thrown(CancellationException)
    }

    def "a succeeded job's text shows no query"() {
        expect: done().toString() == 'Succeeded[outputs=[http://h/v.mp4]]'
    }

    def "a listener that fails harms neither its job nor others"() {
        given:
        service.putAll(a: done(), b: done())
        def jobs = [follow('a') { throw new IllegalStateException('mine') }, follow('b')]
        when: scheduler.advance(Duration.ofSeconds(3))
        then: jobs*.finished()*.done == [true, true]
    }

    def "F29: #running jobs take #questionsNeeded questions a turn, and those that are over none"() {
        given:
        def jobs = (1..running).collect { follow("j$it") }
        when: scheduler.advance(Duration.ofSeconds(2))
        then: questions.size() == questionsNeeded
        when:
        questions.clear()
        jobs.drop(60).each { tracker.forget(it) }
        scheduler.advance(Duration.ofSeconds(4))
        then: questions*.size() == [50, 10]
        where:
        running | questionsNeeded
        200     | 4
        201     | 5
        10_000  | 200
    }

    def "of 10,000 jobs that go on at their own times, every change and every end is reported once and in order"() {
        given: 'each is in a state for as many turns as its number says'
        def life = [new JobStatus.Queued(), new JobStatus.Ready(), new JobStatus.Generating(), done()]
        int turn = 0
        answer = { ids -> CompletableFuture.completedFuture(ids.collectEntries { [it, life[Math.min(3, turn.intdiv(1 + it.substring(1).toInteger() % 3))]] }) }
        def seen = new HashMap<String, List<JobStatus>>().withDefault { [] }
        def jobs = (0..<10_000).collect { number -> follow("j$number") { seen["j$number" as String] << it } }

        when:
        12.times {
            scheduler.advance(Duration.ofSeconds(15))
            turn++
        }

        then:
        seen.size() == 10_000
        seen.values().every { it == life }
        jobs*.finished()*.join().every { it == done() }
        scheduler.pending.empty
    }

    def "F31: an unknown state and an unknown field are no reason to stop"() {
        given:
        service.a = new JobStatus.Unrecognized('Polishing')
        def job = follow('a')
        when: scheduler.advance(Duration.ofHours(1))
        then: !job.finished().done
        when:
        service.a = done()
        scheduler.advance(Duration.ofMinutes(1))
        then: job.finished().join() == done()
    }

    def "F32: a job that is missing from answers for ten minutes fails for a person to look, and not before"() {
        given: def job = follow('a')

        when: scheduler.advance(Duration.ofMinutes(9))
        then: !job.finished().done

        when: 'it shows up once, which begins the time anew'
        service.a = new JobStatus.Generating()
        scheduler.advance(Duration.ofSeconds(20))
        service.remove('a')
        scheduler.advance(Duration.ofMinutes(9))
        then: !job.finished().done

        when:
        scheduler.advance(Duration.ofMinutes(2))
        job.await(Duration.ofHours(1))
        then:
        def e = thrown(JobMissingException)
        e.jobId() == 'a'
        e.message.contains('before submitting the same again')
        scheduler.pending.empty
    }

    def "F32: answers that did not come do not count as answers without the job"() {
        given: def job = follow('a')
        when:
        answer = { CompletableFuture.failedFuture(new NetworkException('broken', new Exchange('POST', '/page', 0), true, null)) }
        scheduler.advance(Duration.ofHours(1))
        then: !job.finished().done
    }

    def "F32: after a machine has slept, the service gets a second chance to mention the job"() {
        given:
        def absence = new AbsenceDetector()
        def evening = Instant.parse('2026-08-01T22:00:00Z')
        expect:
        absence.record(evening) == null
        absence.record(evening + Duration.ofHours(8)) == null
        absence.record(evening + Duration.ofHours(8).plusSeconds(15)) == Duration.ofHours(8).plusSeconds(15)
    }
}
