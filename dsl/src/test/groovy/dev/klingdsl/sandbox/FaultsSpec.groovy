package dev.klingdsl.sandbox

import spock.lang.Specification

import java.time.Duration

class FaultsSpec extends Specification {
    Faults faults = new Faults(7, [])

    private List<String> due(Endpoint endpoint) {
        faults.dueFor(endpoint)*.toString()
    }

    def "a fault is parsed from its own text"() {
        expect: Fault.parse(text).toString() == text
        where:
        text << ['none', 'drop', 'drop-after-accept', 'reset', 'hang=60s', 'hang-after-accept=1500ms', 'partial-status',
                 'status=503', 'status-after-accept=408', 'unavailable=0s', 'redirect=302,http://a/b?c=d:5', 'code=40001',
                 'code=50000,no such model', 'code-after-accept=50000', 'data=null', 'data={"a":[1]}', 'html', 'truncated-json',
                 'drop-while-reading=50', 'latency=200ms', 'cut=1000', 'wrong-length=-5', 'task=Fail', 'task=Error,太忙',
                 'lag=60s', 'twin', 'progress=Reviewing', 'missing-tasks', 'extra-fields', 'missing-fields', 'null-fields',
                 'file=98', 'changed-file', 'ignore-range', 'list-oldest-first', 'list-random', 'list-shuffled', 'list-page-cap=20',
                 'list-ignores-page', 'list-repeats-last-page', 'list-null', 'list-wrong-total=-3', 'list-odd-times=-25h',
                 'list-odd-times=ms', 'list-field-type=err_msg,[]', 'list-id-null', 'list-shows=cut,40', 'list-shows=rehosted', 'control-characters']
    }

    def "times may be given in milliseconds, seconds, minutes and hours"() {
        expect: Fault.parse("hang=$written").toString() == Fault.hang(time).toString()
        where:
        written || time
        '20ms'  || Duration.ofMillis(20)
        '3s'    || Duration.ofSeconds(3)
        '2m'    || Duration.ofMinutes(2)
        '1h'    || Duration.ofHours(1)
    }

    def "'#text' is an exception with a remedy"() {
        when: faults.add(text)
        then: def e = thrown(IllegalArgumentException)
        and: e.message.contains(help)

        where:
        text                     || help
        'drop-after-acept:5%'    || 'drop, reset, hang'
        ''                       || 'known faults'
        'drop:5'                 || 'known faults'
        'status'                 || 'status=N'
        'drop=5'                 || 'must be written drop'
        'status=abc'             || "'abc' is not a whole number"
        'status=999'             || '200 to 599'
        'hang=5'                 || '200ms'
        'redirect=302'           || 'redirect=307,http://10.0.0.1/'
        'redirect=200,http://a/' || '300 to 399'
        'drop-while-reading=100' || '0 to 99'
        'drop:101%'              || '0 to 100 %'
        'twin-after-accept'      || "only 'twin'"
        'data={'                 || 'not JSON'
        'pol/drop'               || 'token, submit, query, poll'
        'poll/twin'              || 'only at submit'
        'task= '                 || 'task=STATE'
    }

    def "every known fault is listed with its effect"() {
        expect: Fault.known().every { it ==~ /\S+ {2,}\S.*/ }
        and: Fault.known().any { it.startsWith('drop ') }
    }

    def "a sequence applies in order, once, at its endpoint only"() {
        given:
        faults.nextSubmit(Fault.drop(), Fault.none())
        faults.times(2, Endpoint.SUBMIT, Fault.html())

        expect:
        due(Endpoint.POLL) == []
        (1..5).collect { due(Endpoint.SUBMIT) } == [['drop'], ['none'], ['html'], ['html'], []]
    }

    def "a standing fault applies besides the sequence until clear"() {
        given:
        faults.add('submit/latency=1s')
        faults.nextSubmit(Fault.drop())

        expect:
        due(Endpoint.SUBMIT) == ['drop', 'latency=1s']
        due(Endpoint.SUBMIT) == ['latency=1s']
        due(Endpoint.POLL) == []

        when: faults.clear()
        then: due(Endpoint.SUBMIT) == []
    }

    def "a fault without an endpoint applies to its usual ones"() {
        given: faults.add(text)
        expect: Endpoint.values().findAll { due(it) == [text] } == endpoints

        where:
        text                || endpoints
        'drop-after-accept' || [Endpoint.SUBMIT]
        'twin'              || [Endpoint.SUBMIT]
        'extra-fields'      || [Endpoint.QUERY, Endpoint.POLL]
        'cut=5'             || [Endpoint.DOWNLOAD]
        'file=98'           || [Endpoint.UPLOAD_URL]
        'status=500'        || Endpoint.values() as List
    }

    def "a percentage applies about that often, and to the same requests for the same seed"() {
        given:
        def applied = { long seed ->
            def rolled = new Faults(seed, [FaultRule.parse('drop-after-accept:5%')])
            (1..2000).findAll { rolled.dueFor(Endpoint.SUBMIT) }
        }

        expect:
        applied(7) == applied(7)
        applied(7) != applied(8)
        applied(7).size() in 60..140
    }

    def "polls between submissions do not change which submissions fail"() {
        given:
        def applied = { int polls ->
            def rolled = new Faults(7, [FaultRule.parse('drop:20%')])
            (1..200).findAll {
                polls.times { rolled.dueFor(Endpoint.POLL) }
                rolled.dueFor(Endpoint.SUBMIT)
            }
        }

        expect: applied(3) == applied(0)
    }

    def "faults that cannot be used at an endpoint are exceptions"() {
        when: faults.next(Endpoint.PRICES, Fault.twin())
        then: thrown(IllegalArgumentException)

        when: faults.always(Endpoint.SUBMIT, Fault.ignoreRange())
        then: thrown(IllegalArgumentException)
    }

    def "only faults that replace the response can apply after accepting"() {
        when: Fault.twin().afterAccepting()
        then: thrown(IllegalStateException)
    }
}
