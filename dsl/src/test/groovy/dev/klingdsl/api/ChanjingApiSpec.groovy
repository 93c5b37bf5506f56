package dev.klingdsl.api

import dev.klingdsl.api.dto.LenientJson
import dev.klingdsl.client.LogLinesFixture
import dev.klingdsl.concurrent.SkippingSchedulerFixture
import dev.klingdsl.error.BadRequestException
import dev.klingdsl.error.SubmissionInDoubtException
import dev.klingdsl.error.TokenRejectedException
import dev.klingdsl.error.UnexpectedResponseException
import dev.klingdsl.error.UploadException
import dev.klingdsl.http.FirstByteCheck
import dev.klingdsl.http.HttpClients
import dev.klingdsl.http.HttpSettings
import dev.klingdsl.http.resilience.AccountRateLimits
import dev.klingdsl.job.JobStatus
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.request.json.RequestJsonWriter
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SettableClock
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit
import java.util.logging.Level

/** Calls of the real endpoints of a sandbox. */
class ChanjingApiSpec extends Specification {
    SettableClock clock = SettableClock.at(Instant.parse('2026-08-01T10:00:00Z'))
    @AutoCleanup
    SkippingSchedulerFixture scheduler = new SkippingSchedulerFixture(clock)
    @AutoCleanup
    Sandbox sandbox = Sandbox.builder().clock(clock).start()
    @AutoCleanup
    HttpClients http = new HttpClients(new HttpSettings(sandbox.baseUrl(), clock, Duration.ofSeconds(20), 1, 1))
    RetrofitServices services = new RetrofitServices(http, AccountRateLimits.unlimited(clock))
    ChanjingApi api = new ChanjingApi(services, new Token(token()), scheduler, { 0.5d }, { reason, wait -> })
    @TempDir
    Path dir

    private String token() {
        now(new TokenApi(services, scheduler, { 0.5d }).issue('id-1', 'key-1')).token()
    }

    static <T> T now(CompletableFuture<T> future) {
        try {
            future.get(30, TimeUnit.SECONDS)
        } catch (ExecutionException e) {
            throw e.cause
        }
    }

    private String submit() {
        submit(VideoRequest.builder().prompt('a fox').duration(5).build())
    }

    private String submit(VideoRequest request) {
        def json = RequestJsonWriter.compact(request) { '' }
        now(api.submissions().turn().thenCompose { turn -> api.submissions().send(turn, json, FirstByteCheck.ALWAYS) }).id()
    }

    private List<String> submit(int count) {
        (1..count).collect { submit() }
    }

    def "R24: the finished job is seen although #field has another type"() {
        given:
        sandbox.faults().add("list-field-type=$field,$json")
        String id = submit()
        clock.advance(Duration.ofMinutes(1))

        expect:
        now(api.statuses([id]))[id] instanceof JobStatus.Succeeded
        now(api.status(id)) instanceof JobStatus.Succeeded

        where:
        field         | json
        'err_msg'     | '[]'
        'err_msg'     | '{"a":1}'
        'motion_info' | 'null'
        'create_time' | '"soon"'
        'ref_img_url' | '7'
    }

    def "F31: a field of another type is warned of once, whatever it holds"() {
        given:
        def log = new LogLinesFixture(Level.WARNING, 'dev.klingdsl.api')
        sandbox.faults().add('list-field-type=err_msg,["s3cret"]')
        def ids = submit(3)

        when: 4.times { now(api.statuses(ids)) }
        then: log.messages() == ["The service's tasks have a 'err_msg' that cannot be read; the rest of them is used"]

        cleanup: log?.close()
    }

    def "F48: all jobs of a question are answered where the service #what"() {
        given:
        sandbox.faults().add(fault)
        def ids = submit(45)

        expect: now(api.statuses(ids)).keySet() == ids as Set

        where:
        what                               | fault
        'puts 20 on a page'                | 'list-page-cap=20'
        'begins with the oldest'           | 'list-oldest-first'
        'has another order each time'      | 'list-shuffled'
        'repeats its last page'            | 'list-repeats-last-page'
    }

    def "F48: a missing list is no answer about a job"() {
        given:
        sandbox.faults().add('list-null')
        def ids = submit(2)

        when: now(api.statuses(ids))
        then: thrown(UnexpectedResponseException)
    }

    def "F48: the whole list is read where the service shows it so: #faults"() {
        given:
        sandbox.faults().with { faults.each { add(it) } }
        def ids = submit(60)
        def listing = now(api.listing().all())

        expect:
        listing.complete()
        listing.tasks()*.uniqueId() as Set == ids as Set
        listing.unreadable().empty

        where:
        faults << [[], ['list-oldest-first'], ['list-random'], ['list-shuffled'], ['list-page-cap=20'], ['list-repeats-last-page'],
                   ['list-random', 'list-page-cap=7'], ['list-oldest-first', 'list-repeats-last-page'], ['list-odd-times=missing'],
                   ['list-field-type=err_msg,[]'], ['list-shows=collapsed'], ['missing-fields'], ['null-fields']]
    }

    def "F48: a list is known to be incomplete where the service shows it so: #fault"() {
        given:
        sandbox.faults().add(fault)
        submit(60)
        def listing = now(api.listing().all())

        expect:
        !listing.complete()
        listing.reason()

        where: fault << ['list-null', 'list-ignores-page', 'list-wrong-total=3', 'list-wrong-total=-3', 'missing-tasks', 'list-field-type=unique_id,"a"']
    }

    def "F47: rows without ids are there, with what they show"() {
        given:
        sandbox.faults().add('list-id-null')
        submit(3)
        def listing = now(api.listing().all())

        expect:
        listing.tasks().empty
        listing.unreadable().size() == 3
        listing.unreadable().every { it.body().prompt() == 'a fox' && it.createdAt() == clock.instant() }
    }

    def "code 50000 with '#message' refuses the request for certain, and says what to do"() {
        given: sandbox.faults().nextSubmit(Fault.code(50000, message))

        when: submit()
        then:
        def e = thrown(BadRequestException)
        e.message.contains(message)
        e.message.contains(remedy)
        sandbox.requestCount(Endpoint.SUBMIT) == 1

        where:
        message                                          || remedy
        '模型不存在'                                        || 'correct its code'
        '模型不存在: tx_kling-v9'                            || 'correct its code'
        '参考图宽高比 0.19 不在模型要求的宽高比范围内 [0.5, 2.0]' || 'crop it'
    }

    def "code #code with '#message' leaves the outcome open"() {
        given: sandbox.faults().nextSubmit(Fault.code(code, message))

        when: submit()
        then: thrown(SubmissionInDoubtException)

        where:
        code  | message
        50000 | 'internal error'
        50000 | ''
        50001 | '模型不存在'
    }

    def "a model that the sandbox does not have is refused as by the service"() {
        when: submit(VideoRequest.builder().prompt('a fox').duration(5).model('tx_kling-v9').build())
        then: thrown(BadRequestException)
    }

    def "R13: no image is sent to #url"() {
        given:
        def image = Files.write(dir.resolve('a.png'), [1, 2, 3] as byte[])
        def answer = [sign_url: signed ? url : "${sandbox.baseUrl()}/upload/x".toString(), full_path: signed ? 'https://res.chanjing.cc/a' : url,
                      key: 'k', mime_type: 'image/png', file_id: 'f']
        sandbox.faults().next(Endpoint.UPLOAD_URL, Fault.data(LenientJson.MAPPER.writeValueAsString(answer)))

        when: now(api.upload(image, 'a.png', 'not compared'))
        then:
        def e = thrown(UploadException)
        e.message.startsWith("no image is uploaded to $host: ")
        e.message.contains('nothing was submitted')
        sandbox.requestCount(Endpoint.STORE) == 0

        where:
        url                             | signed || host
        'http://10.0.0.1/put?sign=x'    | true   || '10.0.0.1'
        'https://192.168.0.1/put'       | true   || '192.168.0.1'
        'http://storage.example/put'    | true   || 'storage.example'
        'http://169.254.169.254/latest' | false  || '169.254.169.254'
    }

    /** The same token for all calls. */
    static record Token(String value) implements TokenSource {
        @Override
        CompletableFuture<String> token() {
            CompletableFuture.completedFuture(value)
        }

        @Override
        CompletableFuture<String> replace(String rejected, TokenRejectedException reason) {
            CompletableFuture.failedFuture(reason)
        }
    }
}
