package dev.klingdsl.api.dto;

import dev.klingdsl.request.Setting;
import dev.klingdsl.request.json.NormalizedRequest;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds in a row of the list the request that the service repeats there. */
public final class ListedRequest {
    private static final List<Setting> SETTINGS = Setting.wireFields().stream()
            .filter(setting -> !setting.listedAt().isEmpty())
            .toList();
    private static final Set<String> FIELDS = SETTINGS.stream()
            .flatMap(setting -> setting.listedAt().stream())
            .map(ListedRequest::top)
            .collect(Collectors.toUnmodifiableSet());

    private ListedRequest() {}

    /** {@return the fields of a row that repeat the request, or have a part of it} */
    public static Set<String> fields() {
        return FIELDS;
    }

    /** {@return the field of a row that repeats a setting, or has it in it} */
    public static String field(Setting setting) {
        return top(setting.listedAt().get(0));
    }

    /** Reads each setting at the first place that shows it. */
    static NormalizedRequest of(FieldReader row) {
        Map<Setting, Object> shown = new EnumMap<>(Setting.class);
        for (Setting setting : SETTINGS) {
            for (String path : setting.listedAt()) {
                Object value = shown.containsKey(setting) ? null : read(row, path, setting);
                if (value != null) {
                    shown.put(setting, value);
                }
            }
        }
        return new NormalizedRequest(shown);
    }

    private static @Nullable Object read(FieldReader row, String path, Setting setting) {
        int dot = path.indexOf('.');
        FieldReader object = dot < 0 ? row : row.in(path.substring(0, dot));
        String field = path.substring(dot + 1);
        return switch (setting.kind()) {
            case IMAGES -> object.texts(field);
            case NUMBER -> number(object, field);
            default -> {
                String text = object.text(field);
                yield text == null || text.isBlank() ? null : text;
            }
        };
    }

    private static @Nullable Integer number(FieldReader object, String field) {
        Long value = object.number(field);
        if (value == null) {
            return null;
        }
        if (value != value.intValue()) {
            object.markUnreadable(field);
            return null;
        }
        return value.intValue();
    }

    private static String top(String path) {
        return path.substring(0, path.contains(".") ? path.indexOf('.') : path.length());
    }
}
