package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.JsonEnvelope;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.Consumer;

/** Faults of the listing's totals and of the types and values of its fields. */
final class ListingRowFaults {
    private static final Set<Endpoint> POLL = Set.of(Endpoint.POLL);
    private static final String TIME = "create_time";
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private ListingRowFaults() {}

    static Fault nullList() {
        return ListingFaults.rewriting(
                "list-null", POLL, envelope -> ((ObjectNode) envelope.path("data")).putNull("list"));
    }

    static Fault wrongTotal(int difference) {
        return ListingFaults.rewriting("list-wrong-total=" + difference, POLL, envelope -> {
            ObjectNode data = (ObjectNode) envelope.path("data");
            long total = Math.max(0, data.path("total").asLong() + difference);
            data.put("total", total);
            ((ObjectNode) data.path("page_info")).put("total_count", total);
        });
    }

    /** Another type for a field of a task, or of its {@code motion_info}, or another value. */
    static Fault fieldType(String value) {
        String[] parts = value.split(",", 2);
        String field = parts[0];
        JsonNode json = JsonEnvelope.parse(parts.length < 2 ? "{}" : parts[1]);
        return ListingFaults.rewritingTasks("list-field-type=" + value, task -> {
            boolean isNested = !task.has(field) && task.path("motion_info").has(field);
            ObjectNode holder = isNested ? (ObjectNode) task.path("motion_info") : task;
            holder.set(field, json.deepCopy());
        });
    }

    static Fault nullIds() {
        return ListingFaults.rewritingTasks("list-id-null", task -> task.putNull("unique_id"));
    }

    /** Times in another form, or that far off. */
    static Fault oddTimes(String form) {
        Consumer<ObjectNode> change = switch (form) {
            case "ms" -> task -> task.put(TIME, time(task).toEpochMilli());
            case "text" -> task -> task.put(TIME, String.valueOf(time(task).getEpochSecond()));
            case "iso" -> task -> task.put(TIME, time(task).toString());
            case "local" -> task -> task.put(TIME, BEIJING.format(time(task)));
            case "missing" -> task -> task.remove(TIME);
            case "null" -> task -> task.putNull(TIME);
            default -> {
                Duration off = FaultSyntax.signedDuration(form);
                yield task -> task.put(TIME, time(task).plus(off).getEpochSecond());
            }
        };
        return ListingFaults.rewritingTasks("list-odd-times=" + form, change);
    }

    private static Instant time(ObjectNode task) {
        return Instant.ofEpochSecond(task.path(TIME).asLong());
    }
}
