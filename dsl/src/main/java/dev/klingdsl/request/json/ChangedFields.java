package dev.klingdsl.request.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.klingdsl.ledger.Purchase;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Names what two requests differ in. */
public final class ChangedFields {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ChangedFields() {}

    /**
     * {@return the wire fields whose values differ between two requests as JSON, by name; empty if either is none}
     *
     * @param earlier a JSON object, as {@link Purchase#identity()} is
     * @param now the other one
     */
    public static List<String> between(String earlier, String now) {
        try {
            JsonNode before = MAPPER.readTree(earlier);
            JsonNode after = MAPPER.readTree(now);
            TreeSet<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
