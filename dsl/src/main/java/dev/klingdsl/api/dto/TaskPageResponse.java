package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of the account's tasks. Its rows stay as they came, since each is read by itself.
 *
 * @param list the rows; null when the answer has none, or no list that can be read
 * @param total how many tasks there are on all pages; null when that is not shown
 * @param pages how many pages there are; null when that is not shown
 * @param size how many tasks the service puts on a page; null when that is not shown
 * @param contradictory whether the answer gives two different totals, or something that is no list in place of it
 */
public record TaskPageResponse(
        @Nullable List<JsonNode> list,
        @Nullable Long total,
        @Nullable Long pages,
        @Nullable Long size,
        boolean contradictory) {

    /** Reads the page; an object in place of the list is its only row. */
    public static TaskPageResponse of(JsonNode data) {
        FieldReader fields = FieldReader.of(data);
        FieldReader info = fields.in("page_info");
        Long total = fields.number("total");
        Long count = info.number("total_count");
        JsonNode list = data.path("list");
        return new TaskPageResponse(
                rows(list),
                total == null ? count : total,
                info.number("total_page"),
                info.number("size"),
                isNoList(list) || (total != null && count != null && !total.equals(count)));
    }

    private static boolean isNoList(JsonNode list) {
        return list.isValueNode() && !list.isNull();
    }

    private static @Nullable List<JsonNode> rows(JsonNode list) {
        if (list.isObject()) {
            return List.of(list);
        }
        if (!list.isArray()) {
            return null;
        }
        List<JsonNode> rows = new ArrayList<>();
        list.forEach(rows::add);
        return List.copyOf(rows);
    }
}
