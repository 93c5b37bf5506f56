package dev.klingdsl.error

import dev.klingdsl.text.Redaction
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CompletionException

class ErrorSpec extends Specification {

    def "code #code is #kind.simpleName"() {
        given: def e = ApiException.of(code, 'words', 'trace-1', new Exchange('GET', '/x', 200))
        expect:
        e.class == kind
        e.retryable == retryable
        e.code() == code
        e.message.contains("(code $code): words; ")
        e.message.endsWith('[GET /x, HTTP 200, trace_id trace-1]')

        where:
        code  || kind                   | retryable
        400   || BadRequestException    | false
        40000 || BadRequestException    | false
        10400 || TokenRejectedException | false
        10401 || TokenRejectedException | false
        40001 || RateLimitException     | true
        50000 || ApiException           | true
        77777 || ApiException           | true
    }

    def "'#text' is shown as '#shown'"() {
        expect: Redaction.text(text) == shown

        where:
        text                                   || shown
        'see https://h/p?sign=x, then'         || 'see https://h/p?…, then'.replace(', then', ' then')
        'http://user:pw@h:8080/p'              || 'http://h:8080/p'
        '"https://h/p?a=b"'                    || '"https://h/p?…"'
        'why? because'                         || 'why? because'
    }

    def "given secrets are taken out of texts"() {
        expect: Redaction.text(text, secrets) == shown

        where:
        text                                  | secrets                   || shown
        'token abcdef and key k'              | ['abcdef', '']            || 'token … and key k'
        'an invalid id is said, idle or id'   | ['id']                    || 'an invalid id is said, idle or id'
        'app_id=id is wrong, id: unknown'     | ['id']                    || 'app_id=… is wrong, id: unknown'
        '{"app_id":"id","secret_key": "key"}' | ['id', 'key']             || '{"app_id":"…","secret_key": "…"}'
        'foxtrot is no foxtrots'              | ['foxtrot']               || '… is no foxtrots'
        'xxlong-secret-tokenxx'               | ['long-secret-token']     || 'xx…xx'
    }

    def "a failure is found inside what futures wrap it in"() {
        given: def inner = new CancelledException('x')
        expect:
        InternalErrorException.unwrap(new CompletionException(new CompletionException(inner))).is(inner)
        InternalErrorException.unwrap(new IllegalStateException('y')) instanceof InternalErrorException
    }

    def "a deadline's length is readable: #text"() {
        expect: new DeadlineException('job 1', 'queued', duration).message.contains("not finished after $text (last seen: queued);")
        where:
        duration                  || text
        Duration.ofMinutes(90)    || '1h 30m'
        Duration.ofSeconds(45)    || '45s'
    }
}
