package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.klingdsl.request.json.NormalizedRequest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/** One row of the account's list of tasks: anything in it may be missing, null or of another type. */
public sealed interface ListedRow permits ListedTask, UnreadableRow {

    /** Reads a row field by field; it is an {@link UnreadableRow} when it does not say which task it is. */
    static ListedRow of(@Nullable JsonNode row) {
        JsonNode object = row != null && row.isObject() ? row : MissingNode.getInstance();
        FieldReader fields = FieldReader.of(object);
        TaskResponse task = TaskResponse.of(fields);
        Instant createdAt = CreateTime.of(fields);
        NormalizedRequest body = ListedRequest.of(fields);
        Set<String> unreadable = fields.unreadable();
        if (task.uniqueId() == null || task.uniqueId().isBlank()) {
            return new UnreadableRow(
                    object.isObject() ? "it has no unique_id that can be read" : "it is not a JSON object",
                    createdAt,
                    body,
                    unreadable);
        }
        return new ListedTask(task.uniqueId(), createdAt, body, task.status(), unreadable);
    }

    /** {@return when it was made, by the service's clock; null when that is not shown, or not for certain} */
    @Nullable
    Instant createdAt();

    /** {@return what it was asked for, as far as it is shown; unreadable fields count as not shown} */
    NormalizedRequest body();

    /**
     * {@return the fields of the row that are shown in a way that cannot be read, by the service's names, such as
     * {@code motion_info.ref_prompt}}
     */
    Set<String> unreadableFields();
}
