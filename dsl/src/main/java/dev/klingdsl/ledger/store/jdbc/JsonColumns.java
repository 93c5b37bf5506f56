package dev.klingdsl.ledger.store.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.klingdsl.ledger.LedgerException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and maps of texts as JSON in one column. */
final class JsonColumns {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonColumns() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("lists and maps of texts are always JSON", e);
        }
    }

    static List<String> texts(String json) {
        return read(json, new TypeReference<>() {});
    }

    static Map<String, String> map(String json) {
        return read(json, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new LedgerException("the ledger holds something that it did not write; restore it from a copy", e);
        }
    }
}
