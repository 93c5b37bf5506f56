package dev.klingdsl.client

import dev.klingdsl.account.Credentials
import dev.klingdsl.run.ClientObserver
import dev.klingdsl.error.KlingException
import dev.klingdsl.error.NetworkException
import dev.klingdsl.error.BadRequestException
import dev.klingdsl.error.RateLimitException
import dev.klingdsl.error.SubmissionInDoubtException
import dev.klingdsl.error.TokenRejectedException
import dev.klingdsl.error.InternalErrorException
import dev.klingdsl.job.JobStatus
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.http.HttpClients

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

class SubmitSpec extends ClientFixture {

    Throwable failure(KlingClient by = client) {
        try {
            by.submit(request()).get(30, TimeUnit.SECONDS)
            return null
        } catch (ExecutionException e) {
            return InternalErrorException.unwrap(e)
        }
    }

    def "a request becomes a job that can be waited for and downloaded"() {
        when:
        def job = client.submit(request()).get(20, TimeUnit.SECONDS)

        then:
        job.id() == sandbox.tasks()[0].uniqueId()
        job.request() == request()
        job.traceId()
        job.await(Duration.ofHours(1)) instanceof JobStatus.Succeeded
        client.download(job, dir.resolve('fox.mp4')).get(20, TimeUnit.SECONDS) == dir.resolve('fox.mp4')
    }

    def "a job submitted elsewhere can be attached"() {
        given: def id = client.submit(request()).get(20, TimeUnit.SECONDS).id()
        expect: client.attach(id, request()).await(Duration.ofHours(1)) instanceof JobStatus.Succeeded
    }

    def "cancelling one wait ends neither the job nor another wait"() {
        given:
        def job = client.submit(request()).get(20, TimeUnit.SECONDS)

        when:
        def other = job.finished()
        job.finished().cancel(true)

        then:
        other.get(20, TimeUnit.SECONDS) instanceof JobStatus.Succeeded
    }

    def "a submission that is cancelled before it is sent never is"() {
        given: 'as many on their way as may be, so that the next one waits in line'
        def reached = new CountDownLatch(HttpClients.PARALLEL_SUBMISSIONS)
        def release = new CountDownLatch(1)
        sandbox.faults().nextSubmit(*(1..HttpClients.PARALLEL_SUBMISSIONS).collect { Fault.holdAnswer(reached, release) })
        def sent = (1..HttpClients.PARALLEL_SUBMISSIONS).collect { client.submit(request("fox $it")) }
        reached.await(20, TimeUnit.SECONDS)

        when:
        def waiting = client.submit(request('one too many'))
        waiting.cancel(true)
        release.countDown()
        sent*.get(20, TimeUnit.SECONDS)
        client.submit(request('after it')).get(20, TimeUnit.SECONDS)

        then:
        waiting.cancelled
        sandbox.tasks()*.body()*.find(/"ref_prompt":"([^"]*)"/) { it[1] } as Set == [*(1..HttpClients.PARALLEL_SUBMISSIONS).collect { "fox $it".toString() }, 'after it'] as Set
    }

    def "a download that is cancelled before its job is finished fetches nothing"() {
        given:
        def release = new CountDownLatch(1)
        sandbox.faults().next(Endpoint.POLL, Fault.holdAnswer(new CountDownLatch(1), release))
        def job = client.submit(request()).get(20, TimeUnit.SECONDS)
        def file = dir.resolve('fox.mp4')

        when:
        def download = client.download(job, file)
        download.cancel(true)
        release.countDown()
        client.download(job, dir.resolve('other.mp4')).get(20, TimeUnit.SECONDS)

        then:
        download.cancelled
        !file.toFile().exists()
        sandbox.requestCount(Endpoint.DOWNLOAD) == 1
    }

    def "the service is sent one POST and the outcome is in doubt after '#fault' on a #connection connection"() {
        given:
        if (connection == 'reused') {
            // A kept-alive connection is there to be misused.
            client.diagnose()
            assert failure() == null
        }
        long before = sandbox.requestCount(Endpoint.SUBMIT)
        sandbox.faults().nextSubmit(Fault.parse(fault))

        when: 'the list is not to be had, so that the doubt lasts'
        sandbox.faults().always(Endpoint.POLL, Fault.status(500))
        def doubt = new CompletableFuture<KlingException>()
        def doubtful = builder().credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl())
                .callTimeout(Duration.ofSeconds(fault.startsWith('hang') ? 1 : 20))
                .observer(new ClientObserver() {
                    @Override
                    void notSubmitted(VideoRequest request, KlingException reason) {
                        doubt.complete(reason)
                    }
                }).build()
        def job = doubtful.submit(request())

        then:
        with(doubt.get(30, TimeUnit.SECONDS), SubmissionInDoubtException) {
            message.contains('before submitting the same again')
            !message.contains('try again')
        }

        when:
        doubtful.close()
        job.get(20, TimeUnit.SECONDS)

        then: 'whoever waits is told of the doubt'
        def e = thrown(ExecutionException)
        e.cause instanceof SubmissionInDoubtException
        sandbox.requestCount(Endpoint.SUBMIT) == before + 1
        doubtful.ledger().entries(EntryQuery.all())*.state()*.status() == [SubmissionStatus.IN_DOUBT]

        where:
        [fault, connection] << [
                ['drop', 'drop-after-accept', 'reset', 'partial-status', 'hang=30s', 'status=408', 'status=500',
                 'unavailable=0s', 'redirect=302,http://127.0.0.1:1/x', 'redirect=307,http://127.0.0.1:1/x',
                 'redirect=308,http://127.0.0.1:1/x', 'html', 'truncated-json', 'data=null', 'data=""', 'data=7',
                 'data={}', 'code=50000'],
                ['fresh', 'reused']].combinations()
    }

    def "the same client sends one POST when the answer to its #nth submission is lost, and finds the job"() {
        given:
        nth.times { assert failure() == null }
        sandbox.faults().nextSubmit(Fault.dropAfterAccepting())

        expect:
        failure() == null
        sandbox.requestCount(Endpoint.SUBMIT) == nth + 1

        where: nth << [0, 1, 3]
    }

    def "every submission has a connection of its own"() {
        given:
        failure()
        long before = sandbox.connectionCount()

        when:
        3.times { failure() }

        then:
        sandbox.connectionCount() == before + 3
    }

    def "a rate limit is waited out, as nothing was created"() {
        given:
        sandbox.faults().times(5, Endpoint.SUBMIT, Fault.code(40001))
        def start = clock.instant()

        expect:
        failure() == null
        sandbox.requestCount(Endpoint.SUBMIT) == 6
        sandbox.tasks().size() == 1
        clock.instant() >= start + Duration.ofSeconds(5)
    }

    def "a rate limit that does not pass is told in the end"() {
        given: sandbox.faults().always(Endpoint.SUBMIT, Fault.code(40001))
        expect:
        failure() instanceof RateLimitException
        sandbox.tasks().empty
    }

    def "a rejected token is replaced once and the request sent once more"() {
        given: sandbox.faults().nextSubmit(Fault.code(10400))
        expect:
        failure() == null
        sandbox.requestCount(Endpoint.TOKEN) == 2
        sandbox.requestCount(Endpoint.SUBMIT) == 2
        sandbox.tasks().size() == 1
    }

    def "a token that is rejected again is not replaced again"() {
        given: sandbox.faults().always(Endpoint.SUBMIT, Fault.code(10400))
        expect:
        failure() instanceof TokenRejectedException
        sandbox.requestCount(Endpoint.SUBMIT) == 2
        sandbox.requestCount(Endpoint.TOKEN) == 2
    }

    def "wrong parameters (#code) are told with the service's words and never sent again"() {
        given: sandbox.faults().nextSubmit(Fault.code(code, 'ref_prompt is too long'))
        when: def refusal = failure()
        then:
        refusal instanceof BadRequestException
        !refusal.retryable
        refusal.serviceMessage() == 'ref_prompt is too long'
        refusal.exchange().toString() == 'POST /open/v1/ai_creation/task/submit, HTTP 200'
        sandbox.requestCount(Endpoint.SUBMIT) == 1
        where: code << [400, 40000]
    }

    def "without any connection nothing was sent, which is tried again and then said"() {
        given:
        client.diagnose()
        sandbox.close()

        when:
        def refusal = failure()

        then:
        refusal instanceof NetworkException
        !refusal.sent
        refusal.message.contains('no connection to the service')
    }

    def "a redirect does not carry the access token away"() {
        given:
        def elsewhere = dev.klingdsl.sandbox.Sandbox.start()
        sandbox.faults().always(Endpoint.POLL, Fault.redirect(307, "${elsewhere.baseUrl()}/open/v1/ai_creation/task/page"))
        sandbox.faults().nextSubmit(Fault.redirect(307, "${elsewhere.baseUrl()}/open/v1/ai_creation/task/submit"))

        when:
        client.diagnose()
        failure()

        then:
        elsewhere.requests().empty

        cleanup:
        elsewhere.close()
    }
}
