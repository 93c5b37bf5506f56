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
        NormalizedRequest body = body(fields);
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

    private static NormalizedRequest body(FieldReader row) {
        FieldReader motion = row.in("motion_info");
        String aspect = motion.text("aspect_ratio");
        return new NormalizedRequest(
                row.text("model_code"),
                row.texts("ref_img_url"),
                motion.text("ref_prompt"),
                aspect == null || aspect.isBlank() ? row.text("aspect_ratio") : aspect,
                size(motion, "clarity"),
                motion.text("quality_mode"),
                size(motion, "video_duration"));
    }

    private static @Nullable Integer size(FieldReader motion, String field) {
        Long value = motion.number(field);
        if (value == null) {
            return null;
        }
        if (value != value.intValue()) {
            motion.markUnreadable(field);
            return null;
        }
        return value.intValue();
    }
}
