package dev.klingdsl.api

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import dev.klingdsl.api.dto.TaskPageResponse
import spock.lang.Specification

import java.time.Instant
import java.util.concurrent.CompletableFuture

class TaskListingSpec extends Specification {
    static final ObjectMapper MAPPER = new ObjectMapper()
    static final int SIZE = 50
    static final Instant START = Instant.parse('2026-03-01T10:00:00Z')
    List<Integer> asked = []

    private static Map task(int number) {
        [unique_id: "t$number".toString(), create_time: START.epochSecond + number]
    }

    private static List<String> ids(List<Integer> numbers) {
        numbers.collect { "t$it".toString() }
    }

    private static Map answer(List rows, int all, int page, int size = SIZE) {
        [list: rows, total: all, page_info: [page: page, size: size, total_count: all, total_page: (all + size - 1).intdiv(size)]]
    }

    /** What the service answers when it has these tasks, in this order, at the time that it is asked. */
    private static Map page(List<Integer> numbers, int page, int size = SIZE) {
        answer(numbers.drop((page - 1) * size).take(size).collect { task(it) }, numbers.size(), page, size)
    }

    /** A service whose answer to each page is given as JSON. */
    private TaskListing listing(Closure<Map> answers) {
        new TaskListing({ int page ->
            asked << page
            JsonNode data = MAPPER.valueToTree(answers(page))
            CompletableFuture.completedFuture(TaskPageResponse.of(data))
        })
    }

    def "a list of #count tasks is read with #calls calls"() {
        given: def whole = listing { page((count..<0).toList(), it) }.all().join()

        expect:
        whole.complete()
        whole.reason() == ''
        whole.tasks()*.uniqueId() == ids((count..<0).toList())
        asked == (1..calls).toList()

        where: 'a full page does not show that it is the last'
        count || calls
        1     || 1
        49    || 1
        50    || 2
        51    || 2
        220   || 5
    }

    def "an account without tasks has a list, whether it is empty or null"() {
        given: def whole = listing { [list: list, total: 0] }.all().join()

        expect:
        whole.complete()
        whole.rows().empty

        where: list << [[], null]
    }

    def "F21: tasks that arrive between two pages hide none and count once"() {
        when: '30 new ones push others on before each page'
        def found = listing { page(((it * 30)..1).toList() + (0..-220).toList(), it) }.since(START).join()

        then:
        found.complete()
        def seen = found.tasks()*.uniqueId()
        seen == seen.unique(false)
        seen.containsAll(ids((0..-220).toList()))
    }

    def "F48: no order is assumed: #order"() {
        given: def found = listing { page(order == 'another in each answer' ? numbers.shuffled(new Random(it + asked.size())) : numbers, it) }.since(START.plusSeconds(900)).join()

        expect:
        found.complete()
        found.tasks()*.uniqueId() as Set == ids((1..130).toList()) as Set

        where:
        order                    | numbers
        'oldest first'           | (1..130).toList()
        'none'                   | (1..130).toList().shuffled(new Random(7))
        'newest first'           | (130..1).toList()
        'another in each answer' | (1..130).toList()
    }

    def "F48: a page size that the service caps is read on"() {
        given: def found = listing { page((130..1).toList(), it, 20) + (silent ? [page_info: [page: it, size: 50, total_page: 3]] : [:]) }.all().join()

        expect:
        found.complete()
        found.tasks().size() == 130

        where: silent << [false, true]
    }

    def "F48: a list that #what is not complete"() {
        given: def found = listing(answers).all().join()

        expect:
        !found.complete()
        found.reason() == reason
        found.tasks().size() == shown

        where:
        what                                 | answers                                                           || shown | reason
        'is null beside a total'             | { [list: null, total: 4] }                                        || 0     | 'it shows 0 of 4 tasks'
        'is null without a total'            | { [list: null] }                                                  || 0     | 'page 1 has neither a list nor a total'
        'is missing'                         | { [:] }                                                           || 0     | 'page 1 has neither a list nor a total'
        'is no list'                         | { [list: 'none', total: 0] }                                      || 0     | 'page 1 contradicts itself'
        'ignores the page'                   | { page((120..1).toList(), 1) }                                    || 50    | 'it shows 50 of 120 tasks'
        'ignores the page and has no total'  | { [list: page((120..1).toList(), 1).list] }                       || 50    | 'it does not say how many tasks there are'
        'has fewer tasks than its total'     | { answer(it == 1 ? (7..1).collect { task(it) } : [], 9, it) }     || 7     | 'it shows 7 of 9 tasks'
        'has more tasks than its total'      | { page((120..1).toList(), it) + [total: 4, page_info: [:]] }      || 120   | 'it shows 120 tasks and says that there are 4'
        'has two totals'                     | { page((7..1).toList(), it) + [total: 8] }                        || 7     | 'page 1 contradicts itself'
        'shows one task twice'               | { answer(it == 1 ? [task(1), task(1)] : [], 2, it) }              || 1     | 'it shows 1 of 2 tasks'
        'has neither order nor total'        | { [list: page((1..130).toList().shuffled(new Random(7)), it).list] } || 130 | 'it does not say how many tasks there are'
    }

    def "a list that never ends is given up, and told as incomplete"() {
        given: def found = listing { page(((it * SIZE)..1).toList().reverse(), it) + [total: 1_000_000, page_info: [:]] }.all().join()

        expect:
        !found.complete()
        found.reason() == 'it has more than 1000 pages'
        asked.size() == 1000
    }

    def "R23: #what ends the reading of a list whose last page is repeated"() {
        given: def found = listing { page((120..1).toList(), Math.min(it, 3)) + hidden }.all().join()

        expect:
        found.complete()
        found.tasks().size() == 120
        asked.size() == calls

        where:
        what         | hidden                                || calls
        'total_page' | [:]                                   || 3
        'the total'  | [page_info: [:]]                      || 4
        'repetition' | [total: null, page_info: [:]]         || 4
    }

    def "a long list is read as far as it matters once its whole was seen to begin with the newest"() {
        given: def listing = listing { page((2000..1).toList(), it) }

        when: def first = listing.since(START.plusSeconds(990)).join()
        then: first.complete() && first.tasks().size() == 2000

        when: asked.clear()
        def second = listing.since(START.plusSeconds(990)).join()
        then:
        second.complete()
        second.tasks()*.uniqueId().containsAll(ids((990..2000).toList()))
        asked == (1..22).toList()
    }

    def "a long list whose rows are #what is read to its end each time"() {
        given:
        def listing = listing { page(numbers, it).tap { answer -> if (what == 'without times') answer.list*.remove('create_time') } }
        listing.all().join()
        asked.clear()

        expect:
        listing.since(START.plusSeconds(1990)).join().tasks().size() == numbers.size()
        asked.size() == 41

        where:
        what            | numbers
        'oldest first'  | (1..2000).toList()
        'without times' | (2000..1).toList()
        'mixed'         | (2000..1001).toList() + (1..1000).toList()
    }

    def "R02: no row is dropped, and rows that do not say which task they are count by themselves"() {
        given:
        def rows = [null, 'text', [unique_id: null], [unique_id: null], [unique_id: 'a', ref_img_url: [:], motion_info: []], [unique_id: 7]]
        def found = listing { answer(it == 1 ? rows : [], 6, it) }.all().join()

        expect:
        found.complete()
        found.rows().size() == 6
        found.tasks()*.uniqueId() == ['a', '7']
        found.unreadable().size() == 4
    }

    def "an object in place of the list is its only row"() {
        expect: listing { [list: task(1), total: 1] }.all().join().tasks()*.uniqueId() == ['t1']
    }
}
