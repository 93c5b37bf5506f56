package dev.klingdsl.account

import dev.klingdsl.client.KlingClient
import dev.klingdsl.client.KlingClientBuilder
import dev.klingdsl.client.PrivateFileFixture
import dev.klingdsl.error.CredentialsException
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Sandbox
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

class CredentialsSpec extends Specification {
    @TempDir
    Path dir
    @AutoCleanup
    Sandbox sandbox = Sandbox.start()

    KlingClientBuilder builder(Map<String, String> variables = [:]) {
        KlingClient.builder().environment([CHANJING_OPENAPI_CREDENTIALS_DIR: dir.toString()] + variables)
    }

    Path vendorFile(String json) {
        PrivateFileFixture.write(dir.resolve('credentials.json'), json)
    }

    def "without credentials a sandbox answers, and says so"() {
        given: def client = builder().build()
        expect:
        client.sandbox
        client.connection().sandbox()
        client.connection().credentialsSource() == 'sandbox (no credentials found)'
        client.diagnose().tokenAccepted()
        !Files.exists(dir.resolve('credentials.json'))
        cleanup: client.close()
    }

    def "the sandbox can be asked for in spite of credentials"() {
        given: def client = builder(CHANJING_ACCESS_TOKEN: 't').sandbox().build()
        expect: client.connection().credentialsSource() == 'sandbox (asked for)'
        cleanup: client.close()
    }

    def "credentials come from the first place that has some: #source"() {
        given:
        if (file) vendorFile(file)
        def client = builder(variables).credentials(given).build()

        expect:
        client.connection().credentialsSource() == source.replace('DIR', dir.toString())
        !client.sandbox
        client.connection().baseUrl() == URI.create('https://open-api.chanjing.cc')

        cleanup: client.close()

        where:
        given                          | variables                                            | file                                 || source
        Credentials.accessToken('t')   | [CHANJING_ACCESS_TOKEN: 'u']                         | null                                 || 'given by the program'
        null                           | [CHANJING_ACCESS_TOKEN: 't', CHANJING_APP_ID: 'half'] | null                                 || 'CHANJING_ACCESS_TOKEN'
        null                           | [CHANJING_APP_ID: 'a', CHANJING_SECRET_KEY: 'k']     | '{"app_id":"b","secret_key":"k"}'    || 'CHANJING_APP_ID and CHANJING_SECRET_KEY'
        null                           | [CHANJING_ACCESS_TOKEN: ' ']                         | '{"app_id":"b","secret_key":"k"}'    || 'file DIR/credentials.json'
        null                           | [:]                                                  | '{"access_token":"t","expire_in":99999999999}' || 'file DIR/credentials.json'
    }

    def "half-given credentials are refused, naming place and remedy: #words"() {
        given: if (file != null) vendorFile(file)

        when: builder(variables).build()

        then:
        def e = thrown(CredentialsException)
        words.every { e.message.contains(it) }
        !e.message.contains('s3cret')

        where:
        variables                       | file                     || words
        [CHANJING_APP_ID: 's3cret']     | null                     || ['CHANJING_APP_ID but not CHANJING_SECRET_KEY', 'set both']
        [CHANJING_SECRET_KEY: 's3cret'] | null                     || ['CHANJING_SECRET_KEY but not CHANJING_APP_ID']
        [:]                             | '{"app_id":"s3cret"}'    || ['credentials.json has no secret_key', 'delete the file']
        [:]                             | '{"secret_key":"s3cret"}' || ['credentials.json has no app_id']
        [:]                             | 's3cret'                 || ['credentials.json is not a JSON object']
        [CHANJING_API_BASE: 'http://h'] | null                     || ['CHANJING_API_BASE sets the base URL http://h', 'no credentials']
    }

    def "an empty credentials file is no credentials"() {
        given:
        vendorFile('{}')
        def client = builder().build()
        expect: client.sandbox
        cleanup: client.close()
    }

    def "the base URL comes from the first place that has one: #url"() {
        given:
        def client = builder([CHANJING_ACCESS_TOKEN: 't'] + variables).baseUrl(given).build()
        expect: client.connection().baseUrl() == URI.create(url)
        cleanup: client.close()

        where:
        given                    | variables                                                              || url
        URI.create('https://g')  | [CHANJING_OPENAPI_BASE_URL: 'https://e']                               || 'https://g'
        null                     | [CHANJING_OPENAPI_BASE_URL: 'https://e', CHANJING_API_BASE: 'https://o'] || 'https://e'
        null                     | [CHANJING_API_BASE: 'https://o']                                       || 'https://o'
        null                     | [:]                                                                    || 'https://open-api.chanjing.cc'
        null                     | [CHANJING_API_BASE: 'http://localhost:8088']                           || 'http://localhost:8088'
        null                     | [CHANJING_API_BASE: 'http://127.0.0.1:8088']                           || 'http://127.0.0.1:8088'
        null                     | [CHANJING_API_BASE: 'http://[::1]:8088']                               || 'http://[::1]:8088'
    }

    def "R12: credentials do not go over plain http to another machine: #url"() {
        when: builder(CHANJING_APP_ID: 'a', CHANJING_SECRET_KEY: 's3cret', CHANJING_OPENAPI_BASE_URL: url).build()
        then:
        def e = thrown(CredentialsException)
        e.message == "CHANJING_OPENAPI_BASE_URL is $url: over http, everybody on the way could read the app id, the secret key" +
            " and the access token; use https, or allow it by KLING_ALLOW_INSECURE_HTTP=yes"

        where:
        url << ['http://open-api.chanjing.cc', 'http://10.0.0.1:8080', 'HTTP://h', 'http://127.0.0.1.evil.example', 'http://localhost.example']
    }

    def "R12: nor to one that the program names, however it signs in"() {
        when: builder().credentials(credentials).baseUrl(URI.create('http://h')).build()
        then:
        def e = thrown(CredentialsException)
        e.message.startsWith('the base URL given by the program is http://h: over http')

        where: credentials << [Credentials.app('a', 'k'), Credentials.accessToken('t')]
    }

    def "R12: a setting with a plain name allows it: #how"() {
        given:
        def client = configure(builder([CHANJING_ACCESS_TOKEN: 't', CHANJING_API_BASE: 'http://h'] + variables)).build()
        expect: client.connection().baseUrl() == URI.create('http://h')
        cleanup: client.close()

        where:
        how              | variables                          | configure
        'in a variable'  | [KLING_ALLOW_INSECURE_HTTP: 'yes'] | { it }
        'by the program' | [:]                                | { it.allowInsecureHttp(true) }
    }

    def "R12: another value than yes allows nothing: '#value'"() {
        when: builder(CHANJING_ACCESS_TOKEN: 't', CHANJING_API_BASE: 'http://h', KLING_ALLOW_INSECURE_HTTP: value).build()
        then: thrown(CredentialsException)
        where: value << ['no', '', 'maybe']
    }

    def "a base URL that is none is refused without quoting it"() {
        when: builder(CHANJING_ACCESS_TOKEN: 't', CHANJING_API_BASE: 'http://user:s3cret@host').build()
        then:
        def e = thrown(CredentialsException)
        e.message.startsWith('CHANJING_API_BASE is not an http(s) URL')
        !e.message.contains('s3cret')
    }

    def "a token is left for the vendor's tools in their file, readable by its owner, and what else is in it stays"() {
        given:
        vendorFile('{"app_id":"a","secret_key":"k","note":{"x":[1]}}')
        def client = builder(CHANJING_API_BASE: sandbox.baseUrl().toString()).build()

        when:
        def diagnosis = client.diagnose()
        def json = new com.fasterxml.jackson.databind.ObjectMapper().readValue(dir.resolve('credentials.json').toFile(), Map)

        then:
        diagnosis.tokenAccepted()
        json.subMap('app_id', 'secret_key', 'note') == [app_id: 'a', secret_key: 'k', note: [x: [1]]]
        json.access_token && json.expire_in > System.currentTimeMillis() / 1000
        PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve('credentials.json'))) == 'rw-------'
        dir.toFile().list().sort() == ['credentials.json', 'credentials.json.lock']

        cleanup: client.close()
    }

    def "clients that share the file share the token"() {
        given:
        def clients = (1..3).collect {
            builder(CHANJING_APP_ID: 'a', CHANJING_SECRET_KEY: 'k', CHANJING_API_BASE: sandbox.baseUrl().toString()).build()
        }
        expect:
        clients.every { it.diagnose().tokenAccepted() }
        clients.every { it.diagnose().tokenAccepted() }
        sandbox.requestCount(Endpoint.TOKEN) == 1
        Files.notExists(dir.resolve('credentials.json'))
        cleanup: clients*.close()
    }

    def "another account's file is left as it is"() {
        given:
        def before = '{"app_id":"other","secret_key":"k","access_token":"theirs","expire_in":99999999999}'
        vendorFile(before)
        def client = builder(CHANJING_APP_ID: 'a', CHANJING_SECRET_KEY: 'k', CHANJING_API_BASE: sandbox.baseUrl().toString()).build()
        expect:
        client.diagnose().tokenAccepted()
        Files.readString(dir.resolve('credentials.json')) == before
        cleanup: client.close()
    }

    def "nothing secret shows in the text of credentials"() {
        expect: !credentials.toString().contains('s3cret')
        where: credentials << [Credentials.accessToken('s3cret'), Credentials.app('s3cret', 's3cret')]
    }
}
