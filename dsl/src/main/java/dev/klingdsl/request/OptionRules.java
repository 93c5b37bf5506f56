package dev.klingdsl.request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static dev.klingdsl.request.Setting.OPTION;

/** The rules of further wire fields: no word exists for the name, and JSON can represent the value. */
final class OptionRules {
    private OptionRules() {}

    static Map<String, @Nullable Object> check(Map<String, @Nullable Object> options, List<Violation> found) {
        Map<String, @Nullable Object> checked = new LinkedHashMap<>();
        options.forEach((field, value) -> {
            Optional<Setting> own = Setting.ofWireField(field);
            if (field.isBlank()) {
                found.add(Violation.error(OPTION, field, "is blank", "write the wire field's name"));
            } else if (own.isPresent() && !own.get().isSettable()) {
                found.add(
                        Violation.error(OPTION, field, "is always " + own.get().whenUnset(), "leave it out"));
            } else if (own.isPresent()) {
                found.add(Violation.error(
                        OPTION,
                        field,
                        "has a word of its own",
                        "write " + own.get().word() + " instead"));
            } else {
                try {
                    checked.put(field, copy(value));
                } catch (IllegalArgumentException e) {
                    found.add(Violation.error(
                            OPTION,
                            field,
                            e.getMessage() + " as its value",
                            "use text, numbers, booleans, lists and maps"));
                }
            }
        });
        return checked;
    }

    /** Copies a value, so that the request stays immutable, with every text as a plain string. */
    private static @Nullable Object copy(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Number number) {
            double asDouble = number.doubleValue();
            if (number instanceof Double && !Double.isFinite(asDouble)) {
                throw new IllegalArgumentException("has " + value);
            }
            return value;
        }
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copied = new ArrayList<>();
            list.forEach(item -> copied.add(copy(item)));
            return Collections.unmodifiableList(copied);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copied = new LinkedHashMap<>();
            map.forEach((name, item) -> copied.put(String.valueOf(name), copy(item)));
            return Collections.unmodifiableMap(copied);
        }
        throw new IllegalArgumentException("has a " + value.getClass().getSimpleName());
    }
}
