package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Response;

import java.util.EnumSet;
import java.util.Set;

/** Faults that put into the service's words what a terminal would obey. */
final class ControlCharacterFaults {
    private static final Set<Endpoint> ENVELOPES =
            EnumSet.of(Endpoint.SUBMIT, Endpoint.QUERY, Endpoint.POLL, Endpoint.PRICES, Endpoint.BALANCE);
    private static final Set<String> ENDS = Set.of("Success", "Fail", "Error", "Cancelled");

    /** Sets the title, moves the cursor, overwrites the line, adds one, and reverses what follows. */
    private static final String WORDS =
            "\u001b]0;title\u0007\u001b[2J\u009b31m\rover\nkling: note: forged\u202e\u2066\u200b";

    private ControlCharacterFaults() {}

    static Fault controlCharacters() {
        return Fault.only("control-characters", ENVELOPES, (request, next) -> {
            Response response = next.handle(request);
            return JsonEnvelope.parse(response) instanceof ObjectNode envelope
                    ? ListingFaults.withBody(response, changed(envelope))
                    : response;
        });
    }

    private static ObjectNode changed(ObjectNode envelope) {
        append(envelope, "msg");
        append(envelope, "trace_id");
        JsonNode data = envelope.path("data");
        data.path("list").forEach(ControlCharacterFaults::change);
        change(data);
        return envelope;
    }

    /** The words for an end must be recognized, all others may be new. */
    private static void change(JsonNode node) {
        if (node instanceof ObjectNode task && task.has("unique_id")) {
            append(task, "err_msg");
            if (!ENDS.contains(task.path("progress_desc").asText())) {
                append(task, "progress_desc");
            }
        }
    }

    private static void append(ObjectNode node, String field) {
        node.put(field, node.path(field).asText() + WORDS);
    }
}
