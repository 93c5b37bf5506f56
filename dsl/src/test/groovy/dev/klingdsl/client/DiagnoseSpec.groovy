package dev.klingdsl.client

import dev.klingdsl.account.Credentials
import dev.klingdsl.error.NetworkException
import dev.klingdsl.error.UnexpectedResponseException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SettableClock

import java.time.Duration

class DiagnoseSpec extends ClientFixture {

    def "all is well"() {
        when: def diagnosis = client.diagnose()
        then:
        diagnosis.reachable() && diagnosis.tokenAccepted() && diagnosis.problem() == null
        diagnosis.clockSkew() == Duration.ZERO
        diagnosis.connection() == client.connection()
    }

    def "the difference of the clocks is the server's minus ours"() {
        given:
        def ahead = Sandbox.builder().clock(SettableClock.at(clock.instant() + Duration.ofMinutes(10))).start()
        def there = newClient(Credentials.accessToken('t'), ahead.baseUrl())
        expect: there.diagnose().clockSkew() == Duration.ofMinutes(10)
        cleanup: [there, ahead]*.close()
    }

    def "no server is told as such"() {
        given: sandbox.close()
        when: def diagnosis = client.diagnose()
        then:
        !diagnosis.reachable() && !diagnosis.tokenAccepted()
        diagnosis.problem() instanceof NetworkException
        diagnosis.clockSkew() == null
    }

    def "another server's page is not the service"() {
        given: sandbox.faults().always(Endpoint.POLL, Fault.html())
        when: def diagnosis = client.diagnose()
        then:
        !diagnosis.reachable()
        diagnosis.problem() instanceof UnexpectedResponseException
    }

    def "a failure of the service still means that it was reached and took the token"() {
        given: sandbox.faults().always(Endpoint.POLL, Fault.code(50000))
        expect:
        with(client.diagnose()) { reachable() && tokenAccepted() && problem() }
    }
}
