package dev.klingdsl.api.dto

import dev.klingdsl.error.Exchange
import dev.klingdsl.error.UnexpectedResponseException
import spock.lang.Specification

class EnvelopeSpec extends Specification {
    private static Envelope read(String json) {
        LenientJson.MAPPER.readValue(json, Envelope)
    }

    def "R20: a code #json is #code"() {
        expect: read("{\"code\":$json}").code() == code

        where:
        json     || code
        '0'      || 0
        '"0"'    || 0
        '" 0 "'  || 0
        '0.0'    || 0
        '"40001"' || 40001
        '""'     || null
        'null'   || null
        '{}'     || null
        'true'   || null
        '0.5'    || null
        '"ok"'   || null
        '1e30'   || null
    }

    def "R20: a message and a trace id of another type hide nothing: #json"() {
        given: def envelope = read("{\"code\":0,\"msg\":$json,\"trace_id\":$json,\"data\":\"job\"}")

        expect:
        envelope.code() == 0
        envelope.data().textValue() == 'job'
        envelope.msg() == text
        envelope.traceId() == text

        where:
        json         || text
        '"success"'  || 'success'
        '7'          || '7'
        '{"a":1}'    || null
        '[]'         || null
        'null'       || null
    }

    def "R20: the id of an accepted job may be #what"() {
        expect: SubmitResponse.of(new ApiResponse(LenientJson.MAPPER.readTree(json), 'trace', new Exchange('POST', '/x', 200))).id() == id

        where:
        what              | json                         || id
        'text'            | '"a-1"'                      || 'a-1'
        'a number'        | '1234567890123456789'        || '1234567890123456789'
        'a large number'  | '123456789012345678901234'   || '123456789012345678901234'
        'very long'       | "\"${'x' * 5000}\""          || 'x' * 5000
    }

    def "F16: #json is not the id of a job"() {
        when: SubmitResponse.of(new ApiResponse(LenientJson.MAPPER.readTree(json), 'trace', new Exchange('POST', '/x', 200)))
        then: thrown(UnexpectedResponseException)
        where: json << ['null', '""', '" "', '{}', '[]', 'true', '1.5']
    }
}
