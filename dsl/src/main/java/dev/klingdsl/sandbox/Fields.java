package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads a JSON body field by field and refuses what is missing or of the wrong type, naming it. */
final class Fields {
    private final JsonNode root;

    private Fields(JsonNode root) {
        this.root = root;
    }

    static Fields of(Request request) {
        if (!request.header("Content-Type", "").startsWith("application/json")) {
            throw Refusal.malformed("Content-Type must be application/json");
        }
        JsonNode root;
        try {
            root = Json.parse(request.bodyText());
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("the body is " + e.getMessage());
        }
        if (!root.isObject()) {
            throw Refusal.malformed("the body must be a JSON object");
        }
        return new Fields(root);
    }

    String requiredText(String name) {
        String value = text(name);
        if (value == null || value.isEmpty()) {
            throw Refusal.parameter(name + " is required");
        }
        return value;
    }

    @Nullable
    String text(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isTextual()) {
            throw Refusal.malformed(name + " must be a string");
        }
        return value == null ? null : value.textValue();
    }

    int requiredInt(String name) {
        Integer value = integer(name);
        if (value == null) {
            throw Refusal.parameter(name + " is required");
        }
        return value;
    }

    @Nullable
    Integer integer(String name) {
        JsonNode value = value(name);
        if (value != null && !(value.isIntegralNumber() && value.canConvertToInt())) {
            throw Refusal.malformed(name + " must be an integer");
        }
        return value == null ? null : (Integer) value.intValue();
    }

    int integer(String name, int otherwise) {
        Integer value = integer(name);
        return value == null ? otherwise : value;
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            throw Refusal.malformed(name + " must be true or false");
        }
        return value != null && value.booleanValue();
    }

    List<String> texts(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Refusal.malformed(name + " must be an array of strings");
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                throw Refusal.malformed(name + "[" + texts.size() + "] must be a string");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = root.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
