package dev.klingdsl.sandbox.endpoint

import dev.klingdsl.sandbox.CallerFixture
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.sandbox.SandboxFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

class TokenIssuerSpec extends Specification {
    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    def "the end of a token is an epoch second 24 hours ahead"() {
        when: def answer = caller.post('/open/v1/access_token', [app_id: 'a', secret_key: 'b'])
        then: answer.code.intValue() == 0
        and: answer.data.expire_in.longValue() == SandboxFixture.START.epochSecond + 24 * 3600
    }

    def "a new token invalidates the account's previous one"() {
        given: def other = new CallerFixture(sandbox).signIn()
        expect:
        caller.get('/open/v1/user_duration').code.intValue() == 10400
        other.get('/open/v1/user_duration').code.intValue() == 0
    }

    def "the token of another account stays valid"() {
        when: new CallerFixture(sandbox).signIn('another')
        then: caller.get('/open/v1/user_duration').code.intValue() == 0
    }

    def "a token expires after 24 hours"() {
        when: fixture.pass(24 * 3600)
        then: caller.get('/open/v1/user_duration').code.intValue() == 10400
    }

    def "a missing, wrong or revoked token is rejected with 10400 and creates no task"() {
        given:
        if (token == 'revoked') {
            sandbox.revokeTokens()
        } else {
            caller.token = token
        }

        when: def answer = caller.post(CallerFixture.SUBMIT, CallerFixture.GOOD)
        then: answer.code.intValue() == 10400
        and: sandbox.tasks().empty

        where: token << [null, 'wrong', 'revoked']
    }

    def "a token request without #missing is rejected with its name"() {
        when: def answer = caller.post('/open/v1/access_token', [app_id: 'a', secret_key: 'b'] + [(missing): value])
        then: answer.code.intValue() == code
        and: answer.msg.textValue().contains(missing)

        where:
        missing      | value || code
        'app_id'     | null  || 40000
        'secret_key' | ''    || 40000
        'secret_key' | 5     || 400
    }

    def "a sandbox with configured credentials rejects others"() {
        given:
        def strict = Sandbox.builder().credentials('me', 'mine').start()
        def other = new CallerFixture(strict)

        expect:
        other.post('/open/v1/access_token', [app_id: 'me', secret_key: key]).code.intValue() == code

        cleanup: strict.close()

        where:
        key     || code
        'mine'  || 0
        'other' || 40000
    }
}
