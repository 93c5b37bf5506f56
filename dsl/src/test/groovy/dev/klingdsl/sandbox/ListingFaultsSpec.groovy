package dev.klingdsl.sandbox

import com.fasterxml.jackson.databind.JsonNode
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Instant

/** The listing as a service may show it that is not as it was imagined: F47 to F50. */
class ListingFaultsSpec extends Specification {
    static final Instant START = SandboxFixture.START

    @AutoCleanup
    SandboxFixture fixture = new SandboxFixture()
    Sandbox sandbox = fixture.sandbox
    CallerFixture caller = fixture.caller

    private void fault(String... texts) {
        texts.each { sandbox.faults().add(it) }
    }

    private List<String> ids(Map changes = [:]) {
        caller.page(changes).data.list*.unique_id*.textValue()
    }

    private JsonNode listed(Map request = [:]) {
        String id = caller.submit(request)
        caller.page(unique_ids: [id]).data.list[0]
    }

    def "F48: the oldest may come first, on each page"() {
        given:
        fault('list-oldest-first')
        def made = (1..5).collect { caller.submit() }

        expect: (1..4).collectMany { ids(page: it, page_size: 2) } == made
    }

    def "F48: there may be no order, which is the same each time"() {
        given:
        fault('list-random')
        def made = (1..60).collect { caller.submit() }

        expect:
        def shown = (1..2).collectMany { ids(page: it) }
        shown as Set == made as Set
        shown != made && shown != made.reverse()
        (1..2).collectMany { ids(page: it) } == shown
    }

    def "F48: the order may be another one each time"() {
        given:
        fault('list-shuffled')
        def made = (1..20).collect { caller.submit() }
        def orders = (1..3).collect { ids() }

        expect:
        orders.every { it as Set == made as Set }
        orders.unique().size() == 3
    }

    def "F48: a page may hold fewer tasks than were asked for#also"() {
        given:
        fault(*faults)
        def made = (1..5).collect { caller.submit() }

        expect:
        (1..3).collectMany { ids(page: it) } == (oldestFirst ? made : made.reverse())
        ids(page: 2).size() == 2
        with(caller.page().data) {
            total.intValue() == 5
            page_info.total_page.intValue() == 3
        }

        where:
        also                | faults                                    | oldestFirst
        ''                  | ['list-page-cap=2']                       | false
        ', in another order' | ['list-oldest-first', 'list-page-cap=2'] | true
        ', in that order'   | ['list-page-cap=2', 'list-oldest-first']  | true
    }

    def "F48: the page that is asked for may be ignored"() {
        given:
        fault('list-ignores-page')
        def made = (1..5).collect { caller.submit() }.reverse()

        expect: (1..3).every { ids(page: it, page_size: 2) == made.take(2) }
    }

    def "F48: beyond the end, the last page may come again"() {
        given:
        fault('list-repeats-last-page')
        def made = (1..5).collect { caller.submit() }.reverse()

        expect:
        (1..3).collectMany { ids(page: it, page_size: 2) } == made
        ids(page: 4, page_size: 2) == made.drop(4)
        ids(page: 9, page_size: 2) == made.drop(4)
    }

    def "an empty list has no last page that could come again"() {
        given: fault('list-repeats-last-page')
        expect: ids(page: 2) == []
    }

    def "F48: the list may be null beside its total"() {
        given:
        fault('list-null')
        2.times { caller.submit() }

        expect:
        caller.page().data.list.isNull()
        caller.page().data.total.intValue() == 2
    }

    def "F48: the total may be #total when there are two tasks"() {
        given:
        fault("list-wrong-total=$difference")
        2.times { caller.submit() }

        expect:
        caller.page().data.total.intValue() == total
        caller.page().data.page_info.total_count.intValue() == total
        ids().size() == 2

        where:
        difference || total
        3          || 5
        -1         || 1
        -9         || 0
    }

    def "F49: a time may be #form"() {
        given: fault("list-odd-times=$form")
        expect: listed().create_time.toString() == shown

        where:
        form      || shown
        'ms'      || String.valueOf(START.toEpochMilli())
        'text'    || "\"$START.epochSecond\""
        'iso'     || '"2026-03-01T10:00:00Z"'
        'local'   || '"2026-03-01 18:00:00"'
        'null'    || 'null'
        '8h'      || String.valueOf(START.epochSecond + 8 * 3600)
        '-11m'    || String.valueOf(START.epochSecond - 11 * 60)
    }

    def "F49: a time may be missing"() {
        given: fault('list-odd-times=missing')
        expect: !listed().has('create_time')
    }

    def "F47: the field #field may have another type"() {
        given:
        fault("list-field-type=$field${json == null ? '' : ',' + json}")
        def task = listed()

        expect:
        def holder = nested ? task.motion_info : task
        holder[field].toString() == (json ?: '{}')
        holder.size() == (nested ? 7 : 14)

        where:
        field        | json           | nested
        'err_msg'    | '[]'           | false
        'create_time' | null          | false
        'ref_prompt' | null           | true
        'clarity'    | '"full, HD"'   | true
        'motion_info' | '7'           | false
    }

    def "F47: ids may be null"() {
        given:
        fault('list-id-null')
        2.times { caller.submit() }

        expect:
        caller.page().data.list*.unique_id*.isNull() == [true, true]
    }

    def "F50: a request may be shown as #how"() {
        given: fault("list-shows=$how")
        expect: read(listed(request)) == shown

        where:
        how             | request                                       | read                               || shown
        'emoji-dropped' | [ref_prompt: 'a 🦊 fox 𠮷']                   | { it.motion_info.ref_prompt.textValue() } || 'a  fox '
        'collapsed'     | [ref_prompt: ' a  fox\n\truns ']              | { it.motion_info.ref_prompt.textValue() } || 'a fox runs'
        'cut,4'         | [ref_prompt: '🦊 fox runs']                   | { it.motion_info.ref_prompt.textValue() } || '🦊 fo'
        'cut,40'        | [ref_prompt: 'a fox']                         | { it.motion_info.ref_prompt.textValue() } || 'a fox'
        'nfc'           | [ref_prompt: 'cafe\u0301']                    | { it.motion_info.ref_prompt.textValue() } || 'caf\u00e9'
        'escaped'       | [ref_prompt: '<a> & "b" \'c\'']               | { it.motion_info.ref_prompt.textValue() } || '&lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;'
        'upper-mode'    | [quality_mode: 'pro']                         | { it.motion_info.quality_mode.textValue() } || 'PRO'
        'clarity-1920'  | [clarity: 1080]                               | { it.motion_info.clarity.intValue() }     || 1920
        'ms-duration'   | [video_duration: 5]                           | { it.motion_info.video_duration.intValue() } || 5000
        'other-model'   | [:]                                           | { it.model_code.textValue() }             || 'kling-v2-1-master'
    }

    def "F50: pictures may be shown under URLs of another host and path, each its own"() {
        given:
        fault('list-shows=rehosted')
        def urls = listed(ref_img_url: ['http://h/a.jpg', 'http://h/b.jpg']).ref_img_url*.textValue()

        expect:
        urls.size() == 2
        urls.toSet().size() == 2
        urls.every { it ==~ 'https://cdn\\.example/ref/[0-9a-f]+' }
    }

    def "what is refused stays refused: #request"() {
        given:
        fault('list-oldest-first', 'list-page-cap=20', 'list-wrong-total=1')
        expect: caller.page(request).code.intValue() == code

        where:
        request          || code
        [page_size: 0]   || 40000
        [page: 0]        || 40000
    }

    def "'#text' is refused with a message that helps"() {
        when: fault(text)
        then: def e = thrown(IllegalArgumentException)
        and: e.message.contains(help)

        where:
        text                          || help
        'list-page-cap=0'             || '1 to 50'
        'list-page-cap'               || 'list-page-cap=N'
        'list-odd-times=later'        || 'not a time'
        'list-field-type=err_msg,{'   || 'not JSON'
        'list-shows=sideways'         || 'clarity-1920, collapsed'
        'list-shows=cut,x'            || 'not a whole number'
        'submit/list-null'            || 'only at poll'
    }

    def "a listing fault can strike now and then"() {
        given:
        sandbox.faults().sometimes(50, Endpoint.POLL, Fault.parse('list-null'))
        caller.submit()

        expect: (1..40).collect { caller.page().data.list.isNull() } as Set == [true, false] as Set
    }
}
