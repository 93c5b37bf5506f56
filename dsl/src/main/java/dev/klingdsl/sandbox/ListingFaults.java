package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.Content;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Faults of the responses that show tasks. */
final class ListingFaults {
    private static final Set<Endpoint> READS = Set.of(Endpoint.POLL, Endpoint.QUERY);
    private static final Set<String> KEPT = Set.of("unique_id", "progress_desc", "err_msg", "output_url");

    private ListingFaults() {}

    static Fault progress(String state) {
        return rewriting(
                "progress=" + state,
                envelope -> tasks(envelope).forEach(task -> {
                    task.put("progress_desc", state);
                    task.putArray("output_url");
                }));
    }

    static Fault missingTasks() {
        return rewriting("missing-tasks", envelope -> {
            if (envelope.path("data").path("list") instanceof ArrayNode list) {
                list.removeAll();
            } else {
                envelope.putNull("data");
            }
        });
    }

    static Fault extraFields() {
        return rewriting("extra-fields", envelope -> {
            tasks(envelope).forEach(ListingFaults::addExtra);
            if (envelope.path("data") instanceof ObjectNode data) {
                addExtra(data);
            }
            addExtra(envelope);
        });
    }

    static Fault missingFields() {
        return rewriting("missing-fields", envelope -> tasks(envelope).forEach(task -> task.retain(KEPT)));
    }

    static Fault nullFields() {
        return rewriting(
                "null-fields",
                envelope -> tasks(envelope)
                        .forEach(task -> task.properties().stream()
                                .filter(field -> !KEPT.contains(field.getKey()))
                                .forEach(field -> field.setValue(JsonEnvelope.NODES.nullNode()))));
    }

    static Fault rewritingTasks(String text, Consumer<ObjectNode> change) {
        return rewriting(text, envelope -> tasks(envelope).forEach(change));
    }

    private static Fault rewriting(String text, Consumer<ObjectNode> change) {
        return rewriting(text, READS, change);
    }

    static Fault rewriting(String text, Set<Endpoint> endpoints, Consumer<ObjectNode> change) {
        return Fault.only(text, endpoints, (request, next) -> {
            Response response = next.handle(request);
            if (response.status() == 200
                    && JsonEnvelope.parse(response) instanceof ObjectNode envelope
                    && envelope.path("code").asInt() == 0) {
                change.accept(envelope);
                return withBody(response, envelope);
            }
            return response;
        });
    }

    static Response withBody(Response response, ObjectNode envelope) {
        return response.with(Content.of(envelope.toString()));
    }

    private static void addExtra(ObjectNode node) {
        node.put("x_text", "new").put("x_number", 1.5).putNull("x_null");
        node.putObject("x_object").putArray("x_array").add(true);
    }

    private static List<ObjectNode> tasks(ObjectNode envelope) {
        JsonNode data = envelope.path("data");
        List<ObjectNode> tasks = new ArrayList<>();
        for (JsonNode task : data.has("list")
                ? data.path("list")
                : JsonEnvelope.NODES.arrayNode().add(data)) {
            if (task instanceof ObjectNode object) {
                tasks.add(object);
            }
        }
        return tasks;
    }
}
