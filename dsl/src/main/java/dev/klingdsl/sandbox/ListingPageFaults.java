package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.Handler;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Faults of the listing's order and of its division into pages. */
final class ListingPageFaults {
    private static final Set<Endpoint> POLL = Set.of(Endpoint.POLL);

    private ListingPageFaults() {}

    static Fault oldestFirst() {
        return ordered("list-oldest-first", rows -> {
            Collections.reverse(rows);
            return rows;
        });
    }

    /** The order is the same in each response, as that of a database without ORDER BY usually is. */
    static Fault random() {
        return ordered("list-random", rows -> {
            rows.sort(Comparator.comparingInt(row -> new Random(row.path("id").asLong()).nextInt()));
            return rows;
        });
    }

    static Fault shuffled() {
        AtomicLong responses = new AtomicLong();
        return ordered("list-shuffled", rows -> {
            Collections.shuffle(rows, new Random(responses.incrementAndGet()));
            return rows;
        });
    }

    static Fault pageCap(int most) {
        if (most < 1 || most > ListingRequest.LARGEST_PAGE) {
            throw new IllegalArgumentException("list-page-cap takes 1 to 50 tasks a page, not " + most);
        }
        return paged(
                "list-page-cap=" + most,
                (asked, next) -> next.handle(asked.forPage(asked.page(), Math.min(asked.size(), most))));
    }

    static Fault ignoresPage() {
        return paged("list-ignores-page", (asked, next) -> next.handle(asked.forPage(1, asked.size())));
    }

    static Fault repeatsLastPage() {
        return paged("list-repeats-last-page", (asked, next) -> {
            Response response = next.handle(asked.request());
            JsonNode data = JsonEnvelope.parse(response).path("data");
            int last = data.path("page_info").path("total_page").asInt();
            boolean isBeyond = data.path("list").isEmpty() && last > 0;
            return isBeyond ? next.handle(asked.forPage(last, asked.size())) : response;
        });
    }

    private static Fault ordered(String text, UnaryOperator<List<JsonNode>> order) {
        return paged(text, (asked, next) -> {
            Response response = next.handle(asked.request());
            if (!isSuccess(response)) {
                return response;
            }
            List<JsonNode> all = order.apply(all(asked, next));
            ObjectNode envelope = (ObjectNode) JsonEnvelope.parse(response);
            JsonNode data = envelope.path("data");
            int size = data.path("page_info").path("size").asInt(asked.size());
            ArrayNode list = ((ObjectNode) data).putArray("list");
            all.stream().skip((asked.page() - 1L) * size).limit(size).forEach(list::add);
            return ListingFaults.withBody(response, envelope);
        });
    }

    private static List<JsonNode> all(ListingRequest asked, Handler next) throws InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        int total = 1;
        for (int page = 1; rows.size() < total; page++) {
            JsonNode data = JsonEnvelope.parse(next.handle(asked.forPage(page, ListingRequest.LARGEST_PAGE)))
                    .path("data");
            if (data.path("list").isEmpty()) {
                break;
            }
            data.path("list").forEach(rows::add);
            total = data.path("total").asInt();
        }
        return rows;
    }

    private static boolean isSuccess(Response response) {
        return response.status() == 200
                && JsonEnvelope.parse(response).path("code").asInt(-1) == 0;
    }

    private static Fault paged(String text, PageFilter filter) {
        return Fault.only(text, POLL, (Request request, Handler next) -> {
            ListingRequest asked = ListingRequest.of(request);
            return asked == null ? next.handle(request) : filter.apply(asked, next);
        });
    }

    private interface PageFilter {
        Response apply(ListingRequest asked, Handler next) throws InterruptedException;
    }
}
