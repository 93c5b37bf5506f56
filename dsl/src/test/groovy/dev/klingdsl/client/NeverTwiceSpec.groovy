package dev.klingdsl.client

import dev.klingdsl.run.TakeState
import dev.klingdsl.account.Credentials
import dev.klingdsl.client.auth.AccountLabel
import dev.klingdsl.client.submit.PurchaseClaims
import com.fasterxml.jackson.databind.ObjectMapper
import dev.klingdsl.error.ResultException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.plan.Plan
import dev.klingdsl.result.TakeOrigin
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

/** What is paid for is found again, whoever asks, whenever and under whatever name. */
class NeverTwiceSpec extends ClientFixture {

    def "a step that is renamed, moved on or taken to another script is reused where it lies"() {
        given:
        run(plan(step('promo-1', request('a')), step('promo-2', request('b'))))

        when: 'another block goes before them'
        def shifted = run(plan(step('promo-1', request('new')), step('promo-2', request('a')), step('promo-3', request('b'))))
        then:
        shifted.takes()*.state() == [TakeState.DOWNLOADED, TakeState.REUSED, TakeState.REUSED]
        shifted.takes()*.file()*.fileName*.toString() == ['promo-1-take2.mp4', 'promo-1.mp4', 'promo-2.mp4']

        when:
        def elsewhere = run(new Plan('other', [step('b', request('b'))], [], []))
        then:
        elsewhere.takes()*.file() == [dir.resolve('out/promo/promo-2.mp4')]
        sandbox.requestCount(Endpoint.SUBMIT) == 3
    }

    def "of several results of one request, a step takes the one of its own name"() {
        given: run(plan(step('s1'), step('s2')))
        expect:
        run(plan(step('s2'), step('s1'))).takes()*.file()*.fileName*.toString() == ['s2.mp4', 's1.mp4']
        run(plan(step('s2'), step('s3'), step('s4'))).takes()*.state() == [TakeState.REUSED, TakeState.REUSED, TakeState.DOWNLOADED]
    }

    def "a run that another one precedes by a moment follows the same job"() {
        given:
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().nextSubmit(Fault.holdAnswer(reached, release))
        def clients = (1..2).collect {
            builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString())
                    .credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl()).build()
        }

        when:
        def first = clients[0].run(plan(step('shot')), options(), {})
        assert reached.await(20, TimeUnit.SECONDS)
        def other = clients[twin ? 0 : 1].run(plan(step('shot')), options(), events::add)
        release.countDown()
        def outcomes = [first, other]*.done()*.get(30, TimeUnit.SECONDS)*.takes().flatten()

        then:
        outcomes*.jobId().unique() == [sandbox.tasks()[0].uniqueId()]
        outcomes*.state().every { it in [TakeState.DOWNLOADED, TakeState.REUSED] }
        sandbox.requestCount(Endpoint.SUBMIT) == 1
        dir.resolve('out/promo').toFile().list().sort() == ['shot.json', 'shot.mp4']

        cleanup:
        release.countDown()
        clients*.close()

        where: twin << [true, false]
    }

    def "many runs of one plan at once pay once for each take"() {
        when:
        def runs = (1..6).collect { client.run(plan(step('shot', request(), 2), step('b', request('b'))), options(), {}) }
        def outcomes = runs*.done()*.get(60, TimeUnit.SECONDS)

        then:
        outcomes.every { it.success }
        sandbox.tasks().size() == 3
    }

    def "one request is claimed by one at a time"() {
        given:
        def origin = TakeOrigin.of(plan(), new dev.klingdsl.job.TakeId('shot', 1), request())
        def account = AccountLabel.of(URI.create('https://h'), 'id')
        def claim = PurchaseClaims.tryAcquire(dir, origin, account).get()

        expect:
        PurchaseClaims.tryAcquire(dir, origin, account).empty
        PurchaseClaims.tryAcquire(dir, origin, AccountLabel.of(URI.create('https://other'), 'id')).get().close()

        and: 'a sign-in of which it is not known whose it is may be the same account'
        PurchaseClaims.tryAcquire(dir, origin, AccountLabel.unknown(URI.create('https://h'))).empty

        when: claim.close()
        then: PurchaseClaims.tryAcquire(dir, origin, account).get().close()
    }

    def "a claim of another process counts"() {
        given:
        def origin = TakeOrigin.of(plan(), new dev.klingdsl.job.TakeId('shot', 1), request())
        def account = AccountLabel.of(URI.create('https://h'), 'id')
        def program = Files.writeString(dir.resolve('Hold.java'), '''
            public class Hold {
                public static void main(String[] args) throws Exception {
                    var file = new java.io.RandomAccessFile(args[0], "rw");
                    file.getChannel().lock();
                    System.out.println("held");
                    System.in.read();
                }
            }''')
        def other = new ProcessBuilder(Path.of(System.getProperty('java.home'), 'bin', 'java').toString(),
                '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', program.toString(), dir.resolve('.kling.lock').toString()).start()
        assert other.inputReader().readLine() == 'held'

        expect: PurchaseClaims.tryAcquire(dir, origin, account).empty

        when:
        other.outputStream.close()
        other.waitFor()
        then: PurchaseClaims.tryAcquire(dir, origin, account).get().close()

        cleanup: other.destroy()
    }

    def "a sidecar that is #what keeps its request from being paid for again"() {
        given:
        run(plan(step('shot')))
        def file = dir.resolve('out/promo/shot.json')
        Files.writeString(file, content(Files.readString(file)))
        def other = newClient()

        when: run(plan(step('shot')), options(), other)
        then:
        def e = thrown(ExecutionException)
        e.cause instanceof ResultException
        e.cause.message.contains(file.toString())
        e.cause.message.contains('move the file away, or ask for a fresh take')
        sandbox.requestCount(Endpoint.SUBMIT) == 1

        expect:
        run(plan(step('shot')), options().withFresh(true), other).success
        run(plan(step('shot')), options(), other).takes()*.state() == [TakeState.REUSED]

        and: 'who has it in the ledger needs no sidecar'
        run(plan(step('shot'))).takes()*.state() == [TakeState.REUSED]

        cleanup: other.close()

        where:
        what             | content
        'cut off'        | { it.take(200) }
        'of a newer kind' | { it.replace('"schema": 1', '"schema": 2') }
        'in a new state' | { it.replace('succeeded', 'reviewed') }
    }

    def "a JSON file that is no sidecar keeps nobody"() {
        given:
        Files.createDirectories(dir.resolve('out/promo'))
        Files.writeString(dir.resolve('out/promo/notes.json'), '{"mine": true}')
        Files.createFile(dir.resolve('out/promo/empty.json'))
        expect: run(plan(step('shot'))).success
    }

    def "a fresh take that was interrupted is continued by a run that is #kind"() {
        given:
        run(plan(step('shot')))
        def interrupted = run(plan(step('shot')), options().withFresh(true).withSubmitOnly(true))

        when:
        def summary = run(plan(step('shot')), options().withFresh(fresh))

        then:
        summary.takes()*.state() == [TakeState.DOWNLOADED]
        summary.takes()*.jobId() == interrupted.takes()*.jobId()
        events.any { it instanceof JobEvent.Reattached }
        sandbox.requestCount(Endpoint.SUBMIT) == 2

        expect: 'after that it is over'
        run(plan(step('shot')), options().withFresh(true)).takes()*.state() == [TakeState.DOWNLOADED]
        sandbox.requestCount(Endpoint.SUBMIT) == 3

        where:
        kind        | fresh
        'fresh too' | true
        'not fresh' | false
    }

    def "a fresh take whose file did not come is fetched by the next fresh run"() {
        given: sandbox.faults().times(9, Endpoint.DOWNLOAD, Fault.html())
        expect: run(plan(step('shot')), options().withFresh(true)).takes()*.state() == [TakeState.FAILED]
        when: sandbox.faults().clear()
        then:
        run(plan(step('shot')), options().withFresh(true)).takes()*.state() == [TakeState.DOWNLOADED]
        sandbox.requestCount(Endpoint.SUBMIT) == 1
    }

    def "a job that could not be noted is told with its id (submitting only: #submitOnly)"() {
        given:
        def reached = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        sandbox.faults().nextSubmit(Fault.holdAnswer(reached, release))
        def run = client.run(plan(step('shot')), options().withSubmitOnly(submitOnly), {})

        when: 'a folder is in the way of the file'
        assert reached.await(20, TimeUnit.SECONDS)
        def file = dir.resolve('out/promo/shot.json')
        Files.delete(file)
        Files.createDirectories(file.resolve('in the way'))
        release.countDown()
        def outcome = run.done().get(30, TimeUnit.SECONDS).takes()[0]

        then:
        outcome.jobId() == sandbox.tasks()[0].uniqueId()
        outcome.error() instanceof ResultException
        outcome.error().message.contains(outcome.jobId())

        where: submitOnly << [true, false]
    }
}
