package dev.klingdsl.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads the fields of a JSON body; a missing field or one of the wrong type is an {@link ErrorResponseException}. */
public final class JsonBody {
    private final JsonNode root;

    private JsonBody(JsonNode root) {
        this.root = root;
    }

    public static JsonBody of(Request request) {
        if (!request.header("Content-Type", "").startsWith("application/json")) {
            throw ErrorResponseException.malformed("Content-Type must be application/json");
        }
        JsonNode root;
        try {
            root = JsonEnvelope.parse(request.bodyText());
        } catch (IllegalArgumentException e) {
            throw ErrorResponseException.malformed("the body is " + e.getMessage());
        }
        if (!root.isObject()) {
            throw ErrorResponseException.malformed("the body must be a JSON object");
        }
        return new JsonBody(root);
    }

    public String requiredText(String name) {
        String value = text(name);
        if (value == null || value.isEmpty()) {
            throw ErrorResponseException.parameter(name + " is required");
        }
        return value;
    }

    @Nullable
    public String text(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isTextual()) {
            throw ErrorResponseException.malformed(name + " must be a string");
        }
        return value == null ? null : value.textValue();
    }

    public int requiredInt(String name) {
        Integer value = integer(name);
        if (value == null) {
            throw ErrorResponseException.parameter(name + " is required");
        }
        return value;
    }

    @Nullable
    public Integer integer(String name) {
        JsonNode value = value(name);
        if (value != null && !(value.isIntegralNumber() && value.canConvertToInt())) {
            throw ErrorResponseException.malformed(name + " must be an integer");
        }
        return value == null ? null : (Integer) value.intValue();
    }

    public int integer(String name, int otherwise) {
        Integer value = integer(name);
        return value == null ? otherwise : value;
    }

    public boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            throw ErrorResponseException.malformed(name + " must be true or false");
        }
        return value != null && value.booleanValue();
    }

    public List<String> texts(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw ErrorResponseException.malformed(name + " must be an array of strings");
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                throw ErrorResponseException.malformed(name + "[" + texts.size() + "] must be a string");
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
