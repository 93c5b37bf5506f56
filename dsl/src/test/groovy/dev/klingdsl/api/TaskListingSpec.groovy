package dev.klingdsl.api

import dev.klingdsl.api.dto.TaskPageResponse
import com.fasterxml.jackson.databind.ObjectMapper
import dev.klingdsl.error.UnexpectedResponseException
import spock.lang.Specification

import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException

class TaskListingSpec extends Specification {
    static final int SIZE = 50
    static final Instant START = Instant.ofEpochSecond(1_000_000)
    List<Integer> asked = []

    /** Returns ids of the tasks of a list that is given newest first, one a second. */
    private List<String> since(Instant from, Closure<List<Integer>> listAtPage) {
        def listing = new TaskListing({ int page ->
            asked << page
            def rows = listAtPage(page).drop((page - 1) * SIZE).take(SIZE).collect { task(it) }
            CompletableFuture.completedFuture(new TaskPageResponse(rows))
        })
        listing.since(from).join()*.task()*.uniqueId()
    }

    private static task(int number) {
        new ObjectMapper().valueToTree([unique_id: "t$number".toString(), create_time: START.epochSecond + number])
    }

    def "F21: tasks that arrive between two pages hide none and count once"() {
        when: '30 new ones push others on before each page'
        def found = since(START, { page -> ((page * 30)..1).toList() + (0..-220).toList() })

        then:
        (1..30).every { "t$it".toString() in found }
        found == found.unique(false)
        found.containsAll((0..30).collect { "t$it".toString() })
    }

    def "pages are read until one has only older tasks"() {
        expect:
        since(START.plusSeconds(100), { (199..0).toList() }).containsAll((100..199).collect { "t$it".toString() })
        asked == [1, 2, 3]
    }

    def "a list without times is read to its end, however many are on a page"() {
        given:
        def listing = new TaskListing({ int page ->
            asked << page
            def rows = page > 4 ? [] : [new ObjectMapper().valueToTree([unique_id: "t$page".toString(), create_time: null]), null]
            CompletableFuture.completedFuture(new TaskPageResponse(rows))
        })

        expect:
        listing.since(START).join()*.task()*.uniqueId() == ['t1', 't2', 't3', 't4']
        listing.since(START).join()*.task()*.createdAt().every { it == null }
    }

    def "a list that shows the same page for ever is no list"() {
        when: since(START, { page -> (1..SIZE * page).toList().collect { (it - 1) % SIZE + 1 } })
        then:
        def e = thrown(CompletionException)
        e.cause instanceof UnexpectedResponseException
        e.cause.message.contains('does not come to an end')
    }

    def "rows that are no tasks are passed over"() {
        given:
        def mapper = new ObjectMapper()
        def rows = [null, mapper.valueToTree('text'), mapper.valueToTree([unique_id: null]), mapper.valueToTree([unique_id: 'a', ref_img_url: 'x', motion_info: []])]
        def listing = new TaskListing({ int page -> CompletableFuture.completedFuture(new TaskPageResponse(page == 1 ? rows : [])) })

        expect: listing.since(START).join()*.task()*.uniqueId() == ['a']
    }
}
