package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Request;
import org.jspecify.annotations.Nullable;

/** A valid request for a page of tasks, which can be changed into one for another page. */
record ListingRequest(Request request, ObjectNode body) {
    static final int LARGEST_PAGE = 50;
    private static final int USUAL_PAGE = 10;

    /** Returns null for a body that is not a JSON object, which the endpoint refuses. */
    static @Nullable ListingRequest of(Request request) {
        try {
            return JsonEnvelope.parse(request.bodyText()) instanceof ObjectNode body
                    ? new ListingRequest(request, body)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    int page() {
        return body.path("page").asInt(1);
    }

    int size() {
        return body.path("page_size").asInt(USUAL_PAGE);
    }

    Request forPage(int page, int size) {
        return request.withBody(
                body.deepCopy().put("page", page).put("page_size", size).toString());
    }
}
