package dev.klingdsl.request.json

import spock.lang.Specification

class ChangedFieldsSpec extends Specification {
    def "names what changed, appeared or went"() {
        expect:
        ChangedFields.between(earlier, now) == changed

        where:
        earlier                              | now                                  || changed
        '{"ref_prompt":"a","clarity":720}'   | '{"ref_prompt":"b","clarity":720}'   || ['ref_prompt']
        '{"ref_prompt":"a"}'                 | '{"ref_prompt":"a","clarity":720}'   || ['clarity']
        '{"ref_prompt":"a","clarity":720}'   | '{}'                                 || ['clarity', 'ref_prompt']
        '{"a":1,"b":2}'                      | '{"b":2,"a":1}'                      || []
        'old'                                | '{}'                                 || []
    }
}
