package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the fields of a JSON object one by one, so that one of an unexpected type does not cost the others. Numbers may
 * come as text and text as a number. A value that cannot be read counts as not shown, and its name is kept.
 */
final class FieldReader {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,18}");

    private final JsonNode object;
    private final String prefix;
    private final Set<String> unreadable;

    private FieldReader(JsonNode object, String prefix, Set<String> unreadable) {
        this.object = object;
        this.prefix = prefix;
        this.unreadable = unreadable;
    }

    static FieldReader of(JsonNode object) {
        return new FieldReader(object, "", new LinkedHashSet<>());
    }

    /** Returns the reader of an object within this one; what is not an object has no fields. */
    FieldReader in(String field) {
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isObject()) {
            markUnreadable(field);
        }
        return new FieldReader(value.isObject() ? value : MissingNode.getInstance(), prefix + field + ".", unreadable);
    }

    @Nullable
    String text(String field) {
        JsonNode value = value(field);
        String text = text(value);
        if (text == null && !value.isMissingNode()) {
            markUnreadable(field);
        }
        return text;
    }

    /** Returns the whole number of a field; null when it is not shown or has a fraction or other characters. */
    @Nullable
    Long number(String field) {
        JsonNode value = value(field);
        Long number = wholeNumber(value);
        boolean isBlank = value.isTextual() && value.textValue().isBlank();
        if (number == null && !isBlank && !value.isMissingNode()) {
            markUnreadable(field);
        }
        return number;
    }

    /** Returns the text of a value, or of a number; null for any other value. */
    static @Nullable String text(@Nullable JsonNode value) {
        return value != null && (value.isTextual() || value.isNumber()) ? value.asText() : null;
    }

    /** Returns the whole number that a value is, or that its text is; null for any other value. */
    static @Nullable Long wholeNumber(JsonNode value) {
        if (value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong()) {
            return value.longValue();
        }
        String text = value.isTextual() ? value.textValue().strip() : "";
        return WHOLE_NUMBER.matcher(text).matches() ? (Long) Long.parseLong(text) : null;
    }

    /** Returns the texts of a list, of which a single text is one too; blank and null ones count as not shown. */
    List<String> texts(String field) {
        JsonNode value = value(field);
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            add(value, field, texts);
        } else if (value.isArray()) {
            value.forEach(element -> add(element, field, texts));
        } else if (!value.isMissingNode()) {
            markUnreadable(field);
        }
        return texts;
    }

    /** Returns the names of the fields read so far that were shown but could not be read, nested ones as {@code a.b}. */
    Set<String> unreadable() {
        return Set.copyOf(unreadable);
    }

    void markUnreadable(String field) {
        unreadable.add(prefix + field);
    }

    private void add(JsonNode element, String field, List<String> texts) {
        if (element.isTextual()) {
            if (!element.textValue().isBlank()) {
                texts.add(element.textValue());
            }
        } else if (!element.isNull()) {
            markUnreadable(field);
        }
    }

    private JsonNode value(String field) {
        JsonNode value = object.path(field);
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}
