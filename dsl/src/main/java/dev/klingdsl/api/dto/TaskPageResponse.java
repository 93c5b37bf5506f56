package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of the account's tasks. Its rows stay as they came: there are many of them, and each is looked at by itself.
 *
 * @param list null when there is none
 */
public record TaskPageResponse(@Nullable List<JsonNode> list) {

    /** Reads the page; what is no array is taken as its only row. */
    public static TaskPageResponse of(JsonNode data) {
        JsonNode list = data.path("list");
        if (list.isMissingNode() || list.isNull()) {
            return new TaskPageResponse(null);
        }
        List<JsonNode> rows = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(rows::add);
        } else {
            rows.add(list);
        }
        return new TaskPageResponse(List.copyOf(rows));
    }
}
