package dev.klingdsl.client.fault

import dev.klingdsl.client.AnotherProgramFixture
import dev.klingdsl.client.ClientFixture
import dev.klingdsl.client.KlingClient
import dev.klingdsl.client.PrivateFileFixture
import dev.klingdsl.account.Credentials
import dev.klingdsl.error.CredentialsException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import spock.lang.Requires

import java.nio.file.Files
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

/** Access tokens in trouble, by the rows of the list of faults. */
class TokenFaultsSpec extends ClientFixture {

    def "F25: a hundred threads whose token has expired ask for one, and all go on"() {
        given:
        client.diagnose()
        scheduler.advance(Duration.ofHours(25))
        def ready = new CountDownLatch(100)
        def threads = Executors.newFixedThreadPool(100)

        when:
        def jobs = (1..100).collect { n ->
            threads.submit({
                ready.countDown()
                ready.await()
                client.submit(request("p$n")).get(60, TimeUnit.SECONDS)
            } as java.util.concurrent.Callable)
        }
        jobs*.get(60, TimeUnit.SECONDS)

        then:
        sandbox.tasks().size() == 100
        sandbox.requestCount(Endpoint.TOKEN) == 2

        cleanup: threads.shutdownNow()
    }

    def "F26: where another program makes our tokens invalid all the time, ours are replaced once a minute"() {
        given:
        client.diagnose()
        def start = clock.instant()
        int before = sandbox.requestCount(Endpoint.TOKEN)

        when:
        5.times {
            sandbox.revokeTokens()
            assert client.diagnose().tokenAccepted()
        }

        then:
        sandbox.requestCount(Endpoint.TOKEN) == before + 5
        clock.instant() >= start + Duration.ofMinutes(4)
    }

    def "F26: clients of one account in a process have that minute in common"() {
        given:
        def clients = [client, newClient()]
        clients*.diagnose()
        def start = clock.instant()
        when:
        clients.each {
            sandbox.revokeTokens()
            assert it.diagnose().tokenAccepted()
        }
        then: clock.instant() >= start + Duration.ofMinutes(1)
        cleanup: clients[1].close()
    }

    def "F26: a token that another process got in the meantime is taken from where both keep it"() {
        given: 'time as both processes have it'
        def service = Sandbox.start()
        def ours = KlingClient.builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString())
                .credentials(Credentials.app('id-1', 'key-1')).baseUrl(service.baseUrl()).build()
        assert ours.diagnose().tokenAccepted()

        when: 'ours ends, and the other one is there first'
        service.revokeTokens()
        assert AnotherProgramFixture.run(service.baseUrl(), 'id-1', 'key-1', dir) == 0
        def asked = service.requestCount(Endpoint.TOKEN)

        then:
        asked == 2
        ours.diagnose().tokenAccepted()
        service.requestCount(Endpoint.TOKEN) == 2

        cleanup: [ours, service]*.close()
    }

    def "F27: a token endpoint that fails three times and then talks nonsense is asked again, while submissions wait"() {
        given: sandbox.faults().next(Endpoint.TOKEN, Fault.status(500), Fault.status(502), Fault.status(503), nonsense)
        expect:
        client.submit(request()).get(30, TimeUnit.SECONDS)
        sandbox.requestCount(Endpoint.TOKEN) == 5
        where: nonsense << [Fault.truncatedJson(), Fault.html(), Fault.data('{"access_token":7}'), Fault.data('null')]
    }

    def "F27: no credential is in what is told when the endpoint does not come back (#fault)"() {
        given:
        def secretive = newClient(Credentials.app('canary-id', 'canary-key'))
        sandbox.faults().always(Endpoint.TOKEN, Fault.parse(fault))
        when: def problem = secretive.diagnose().problem()
        then: !traces(problem).contains('canary')
        cleanup: secretive.close()
        where: fault << ['status=500', 'truncated-json', 'code=50000,canary-id canary-key', 'drop']
    }

    static String traces(Throwable failure) {
        def text = new StringWriter()
        failure.printStackTrace(new PrintWriter(text))
        text
    }

    def "F44: a credentials file that is #what is refused, with the remedy and without its content"() {
        given:
        def file = dir.resolve('credentials.json')
        prepare(file)

        when: builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString()).build()
        then:
        def e = thrown(CredentialsException)
        words.every { e.message.contains(it) }
        !e.message.contains('s3cret')

        where:
        what               | words                              | prepare
        'readable by all'  | ['by others (rw-r--r--)', 'chmod 600'] | { PrivateFileFixture.write(it, '{"app_id":"a","secret_key":"s3cret"}', 'rw-r--r--') }
        'writable by some' | ['by others (rw--w----)', 'chmod 600'] | { PrivateFileFixture.write(it, '{"app_id":"a","secret_key":"s3cret"}', 'rw--w----') }
        'a symbolic link'  | ['symbolic link', 'the file itself']   | {
            Files.createSymbolicLink(it, PrivateFileFixture.write(it.resolveSibling('real.json'), '{"app_id":"a","secret_key":"s3cret"}'))
        }
    }

    @Requires({ System.getProperty('user.name') == 'root' })
    def "F44: a credentials file of another owner is refused"() {
        given:
        def file = PrivateFileFixture.write(dir.resolve('credentials.json'), '{"app_id":"a","secret_key":"s3cret"}')
        Files.setOwner(file, file.fileSystem.userPrincipalLookupService.lookupPrincipalByName('nobody'))
        when: builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString()).build()
        then:
        def e = thrown(CredentialsException)
        e.message.contains('belongs to nobody')
    }
}
