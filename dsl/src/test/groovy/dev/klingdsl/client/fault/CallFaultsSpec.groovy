package dev.klingdsl.client.fault

import dev.klingdsl.client.ClientFixture
import dev.klingdsl.client.KlingClient
import dev.klingdsl.client.LogLinesFixture
import dev.klingdsl.run.TakeState
import dev.klingdsl.account.Credentials
import dev.klingdsl.run.ClientObserver
import dev.klingdsl.error.NetworkException
import dev.klingdsl.error.BadRequestException
import dev.klingdsl.error.TokenRejectedException
import dev.klingdsl.error.InternalErrorException
import dev.klingdsl.job.JobStatus
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

/** What becomes of calls in trouble, by the rows of the list of faults. */
class CallFaultsSpec extends ClientFixture {
    static final int RETRIES_OF_A_FULL_BUDGET = 35

    List<Duration> waits = [].asSynchronized()

    Throwable failure(KlingClient by = client) {
        try {
            by.submit(request()).get(30, TimeUnit.SECONDS)
            return null
        } catch (ExecutionException e) {
            return InternalErrorException.unwrap(e)
        }
    }

    KlingClient watched(URI url, Credentials credentials = Credentials.accessToken('t')) {
        builder().credentials(credentials).baseUrl(url).allowInsecureHttp(true).observer(new ClientObserver() {
            @Override
            void retried(dev.klingdsl.error.KlingException reason, Duration wait) {
                waits << wait
            }
        }).build()
    }

    def "F09: a service that is not reached (#what) is tried five times, after waits, and nothing is in doubt"() {
        given: def lost = watched(URI.create(url))
        when: def reason = failure(lost)
        then:
        reason instanceof NetworkException
        !reason.sent
        reason.message.contains(words)
        waits*.toMillis() == [250, 500, 1000, 2000]
        cleanup: lost.close()
        where:
        what                 | url                                  || words
        'connection refused' | "http://127.0.0.1:${freePort()}"     || 'no connection'
        'no such name'       | 'http://nowhere.invalid'             || 'host name'
    }

    def "F09: a TLS handshake that fails left nothing at the service"() {
        given: 'a server that hangs up instead'
        sandbox.faults().dropNextConnections(100)
        def lost = watched(URI.create(sandbox.baseUrl().toString().replace('http:', 'https:')))
        when: def reason = failure(lost)
        then:
        reason instanceof NetworkException
        !reason.sent
        waits.size() == 4
        sandbox.tasks().empty
        cleanup: lost.close()
    }

    static int freePort() {
        new ServerSocket(0).withCloseable { it.localPort }
    }

    def "F11: redirect #status of a submission (job made: #made) is not followed, and the access token goes nowhere else"() {
        given:
        def elsewhere = Sandbox.start()
        def redirect = Fault.redirect(status, "${elsewhere.baseUrl()}/open/v1/ai_creation/task/submit")
        sandbox.faults().nextSubmit(made ? redirect.afterAccepting() : redirect)

        when: failure()

        then: 'one POST, until the list says for certain that it made no job'
        def calls = sandbox.requests()*.endpoint()
        calls.count(Endpoint.SUBMIT) == (made ? 1 : 2)
        made || calls.subList(calls.indexOf(Endpoint.SUBMIT), calls.lastIndexOf(Endpoint.SUBMIT)).count(Endpoint.POLL) >= 3
        sandbox.tasks().size() == 1

        and: 'at nobody else, with nothing'
        sandbox.requests().find { it.endpoint() == Endpoint.SUBMIT }.headers()['access_token']
        elsewhere.connectionCount() == 0
        elsewhere.requests().empty

        cleanup: elsewhere.close()

        where: [status, made] << [[302, 307, 308], [true, false]].combinations()
    }

    def "F12: a submission that is one too many, five times, waits at least a second each time and makes one task"() {
        given:
        sandbox.faults().times(5, Endpoint.SUBMIT, Fault.code(40001))
        def patient = watched(sandbox.baseUrl(), Credentials.app('id-1', 'key-1'))
        when: def reason = failure(patient)
        then:
        reason == null
        waits*.toMillis() == [1250, 1500, 2000, 3000, 5000]
        sandbox.tasks().size() == 1
        cleanup: patient.close()
    }

    def "F13: a token that is rejected (#times times) is replaced once"() {
        given: sandbox.faults().times(times, Endpoint.SUBMIT, Fault.code(10400))
        when: def reason = failure()
        then:
        (reason == null) == (times == 1)
        reason == null || reason instanceof TokenRejectedException
        sandbox.requestCount(Endpoint.SUBMIT) == 2
        sandbox.requestCount(Endpoint.TOKEN) == 2
        where: times << [1, 2]
    }

    def "F14: wrong parameters (#code) are told in the service's words and never sent again"() {
        given: sandbox.faults().nextSubmit(Fault.code(code, 'ref_prompt is too long'))
        when: def reason = failure()
        then:
        reason instanceof BadRequestException
        reason.message.contains('ref_prompt is too long')
        sandbox.requestCount(Endpoint.SUBMIT) == 1
        where: code << [400, 40000]
    }

    def "F28: polls that fail by #faults do the job no harm"() {
        given:
        sandbox.faults().next(Endpoint.POLL, *faults.collect { Fault.parse(it) })
        def job = client.submit(request()).get(20, TimeUnit.SECONDS)
        expect:
        job.await(Duration.ofHours(1)) instanceof JobStatus.Succeeded
        sandbox.requestCount(Endpoint.POLL) > faults.size()
        where: faults << [['drop', 'status=500', *(['code=50000'] * 4)], ['html', 'truncated-json'], ['data=null', 'data={}', 'data={"list":null}']]
    }

    def "F30: when every call is one too many, no job fails, and half a minute wastes few calls"() {
        given:
        def refused = 45
        sandbox.faults().times(refused, Endpoint.SUBMIT, Fault.code(40001))
        def start = clock.instant()

        when: CompletableFuture.allOf(*(1..50).collect { client.submit(request("p$it")) }).get(60, TimeUnit.SECONDS)

        then:
        sandbox.tasks().size() == 50
        def wasted = sandbox.requests(Endpoint.SUBMIT).take(refused)
        wasted.last().time() > start + Duration.ofSeconds(30)
        wasted.size() - wasted*.body().unique(false).size() <= RETRIES_OF_A_FULL_BUDGET
    }

    def "F31: answers with #fault do not stop a job from being followed"() {
        given:
        def log = new LogLinesFixture()
        sandbox.faults().next(Endpoint.POLL, *([Fault.parse(fault)] * 3))
        def jobs = ['a', 'b'].collect { client.submit(request(it)).get(20, TimeUnit.SECONDS) }

        expect:
        jobs.every { it.await(Duration.ofHours(1)) instanceof JobStatus.Succeeded }

        and: 'it is warned of once'
        def warnings = log.toString().readLines().findAll { it.startsWith('WARNING:') }
        warnings.size() == warnings.unique(false).size()
        warned.every { word -> warnings.count { it.contains(word) } == 1 }
        warned || warnings.empty

        cleanup: log.close()

        where:
        fault                | warned
        'progress=Polishing' | ['Polishing']
        'extra-fields'       | ['x_text', 'x_number', 'x_null', 'x_object']
        'missing-fields'     | ['create_time', 'model_code', 'motion_info']
        'null-fields'        | ['create_time', 'model_code', 'motion_info']
        'missing-tasks'      | []
    }

    def "F32: a job that the service no longer mentions is given up after ten minutes, and not submitted again"() {
        given: sandbox.faults().always(Endpoint.POLL, Fault.missingTasks())
        when: def outcome = run(plan(step('shot'))).takes()[0]
        then:
        outcome.state() == TakeState.NEEDS_REVIEW
        outcome.error() instanceof dev.klingdsl.error.JobMissingException
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "F45: after ten failed polls in a row the service is left alone, and submissions wait until it is well"() {
        given:
        sandbox.faults().times(11, Endpoint.POLL, Fault.status(500))
        def job = client.submit(request()).get(20, TimeUnit.SECONDS)
        def start = clock.instant()

        when: 'another one comes when the service is down'
        while (sandbox.requestCount(Endpoint.POLL) < 10) Thread.onSpinWait()
        def other = client.submit(request('other'))

        then:
        other.get(60, TimeUnit.SECONDS)
        job.await(Duration.ofHours(1)) instanceof JobStatus.Succeeded
        sandbox.tasks().size() == 2
        clock.instant() > start + Duration.ofSeconds(29)
    }
}
