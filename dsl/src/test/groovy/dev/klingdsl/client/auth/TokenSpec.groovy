package dev.klingdsl.client.auth

import dev.klingdsl.client.ClientFixture
import dev.klingdsl.client.PrivateFileFixture
import dev.klingdsl.account.Credentials
import dev.klingdsl.error.CredentialsException
import dev.klingdsl.error.InternalErrorException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

class TokenSpec extends ClientFixture {

    def "many calls at once ask for one token"() {
        when:
        def jobs = (1..40).collect { client.submit(request("p$it")) }
        CompletableFuture.allOf(*jobs).get(60, TimeUnit.SECONDS)

        then:
        sandbox.tasks().size() == 40
        sandbox.requestCount(Endpoint.TOKEN) == 1
    }

    def "a token that died while many calls were under way is replaced once"() {
        given:
        client.diagnose()
        sandbox.revokeTokens()

        when:
        CompletableFuture.allOf(*(1..20).collect { client.submit(request("p$it")) }).get(60, TimeUnit.SECONDS)

        then:
        sandbox.tasks().size() == 20
        sandbox.requestCount(Endpoint.TOKEN) == 2
    }

    def "a token of a server on this machine stays out of the file in the user's home"() {
        given:
        def home = Path.of(System.getProperty('user.home'), '.chanjing', 'credentials.json')
        def local = builder().environment([:]).credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl()).build()

        when:
        def diagnosis = local.diagnose()

        then:
        diagnosis.tokenAccepted()
        Files.notExists(home)

        cleanup:
        local.close()
    }

    def "processes with the same credentials share their token beside the vendor's file, which stays as it is: #before"() {
        given:
        def file = dir.resolve('credentials.json')
        if (before) PrivateFileFixture.write(file, before)
        def clients = (1..2).collect {
            builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString())
                    .credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl()).build()
        }

        expect:
        4.times { assert clients*.diagnose().every { it.tokenAccepted() } }
        sandbox.requestCount(Endpoint.TOKEN) == 1
        Files.exists(file) == (before != null)
        !before || Files.readString(file) == before

        cleanup: clients*.close()

        where: before << [null, '{"app_id":"another","secret_key":"k"}']
    }

    def "a token goes into the vendor's file when that is of the same account"() {
        given:
        def file = PrivateFileFixture.write(dir.resolve('credentials.json'), '{"app_id":"id-1","secret_key":"key-1"}')
        def client = builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString())
                .credentials(Credentials.app('id-1', 'key-1')).baseUrl(sandbox.baseUrl()).build()
        expect:
        client.diagnose().tokenAccepted()
        Files.readString(file).contains('access_token')
        cleanup: client.close()
    }

    def "a token is replaced five minutes before it expires"() {
        given: client.diagnose()

        expect:
        scheduler.advance(Duration.ofHours(23))
        client.diagnose().tokenAccepted()
        sandbox.requestCount(Endpoint.TOKEN) == 1

        and:
        scheduler.advance(Duration.ofMinutes(56))
        client.diagnose().tokenAccepted()
        sandbox.requestCount(Endpoint.TOKEN) == 2
    }

    def "when another process made a new token, that one is taken"() {
        given:
        def file = dir.resolve('shared.json')
        PrivateFileFixture.write(file, '{"app_id":"a","secret_key":"k"}')
        def ours = newClient(Credentials.file(file))
        def theirs = newClient(Credentials.file(file))
        ours.diagnose()
        sandbox.revokeTokens()

        expect: 'the other one replaces the dead token, and ours finds its successor in the file'
        theirs.diagnose().tokenAccepted()
        ours.diagnose().tokenAccepted()
        sandbox.requestCount(Endpoint.TOKEN) == 2

        cleanup: [ours, theirs]*.close()
    }

    def "a token endpoint that fails is asked again, and no credential shows in what is told"() {
        given: sandbox.faults().next(Endpoint.TOKEN, Fault.status(502), Fault.code(50000), Fault.status(500))
        expect: client.diagnose().tokenAccepted()

        when:
        def secretive = newClient(Credentials.app('id-1', 's3cret-key'))
        sandbox.faults().always(Endpoint.TOKEN, Fault.code(40000, 'no app id-1 with s3cret-key'))
        def problem = secretive.diagnose().problem()

        then:
        problem.message.contains('no app')
        !problem.message.contains('s3cret')
        cleanup: secretive?.close()
    }

    def "a ready token that is rejected cannot be replaced"() {
        given:
        def fixed = newClient(Credentials.accessToken('stale-token'))
        when:
        def diagnosis = fixed.diagnose()
        then:
        diagnosis.reachable()
        !diagnosis.tokenAccepted()
        !diagnosis.problem().message.contains('stale-token')
        sandbox.requestCount(Endpoint.TOKEN) == 0
        cleanup: fixed.close()
    }

    def "a file whose token is over and that has no secret is told"() {
        given:
        def file = dir.resolve('shared.json')
        PrivateFileFixture.write(file, '{"app_id":"a","access_token":"t","expire_in":' + (clock.instant() + Duration.ofHours(1)).epochSecond + '}')
        def shared = newClient(Credentials.file(file))
        scheduler.advance(Duration.ofHours(2))
        when: def problem = shared.diagnose().problem()
        then:
        problem instanceof CredentialsException
        problem.message.contains('has no secret_key')
        cleanup: shared.close()
    }
}
