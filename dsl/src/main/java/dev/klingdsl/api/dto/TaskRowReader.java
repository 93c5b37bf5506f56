package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.request.json.NormalizedRequest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one row of the list: anything in it may be missing, null or of another type. */
public final class TaskRowReader {
    private TaskRowReader() {}

    /** Returns nothing for a row that has no id. */
    public static Optional<TaskRow> read(@Nullable JsonNode row) {
        TaskResponse task = TaskResponse.of(row);
        if (row == null
                || task == null
                || task.uniqueId() == null
                || task.uniqueId().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new TaskRow(new ListedTask(task.uniqueId(), time(row), body(row)), task.status()));
    }

    private static @Nullable Instant time(JsonNode row) {
        long seconds = row.path("create_time").asLong();
        return seconds <= 0 ? null : Instant.ofEpochSecond(seconds);
    }

    private static NormalizedRequest body(JsonNode row) {
        JsonNode motion = row.path("motion_info");
        List<String> images = new ArrayList<>();
        row.path("ref_img_url").forEach(image -> {
            if (image.isTextual() && !image.asText().isBlank()) {
                images.add(image.asText());
            }
        });
        String aspect = text(motion, "aspect_ratio");
        return new NormalizedRequest(
                text(row, "model_code"),
                images,
                text(motion, "ref_prompt"),
                aspect == null ? text(row, "aspect_ratio") : aspect,
                motion.path("clarity").asInt(),
                text(motion, "quality_mode"),
                motion.path("video_duration").asInt());
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.path(field).isTextual() ? json.path(field).asText() : null;
    }
}
