package dev.klingdsl.request;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings as they were given, not validated yet. */
final class RawSettings {
    Path base = Path.of("");

    /** Without options, which are set one by one. */
    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);

    private final Map<String, @Nullable Object> options = new LinkedHashMap<>();

    /** Returns null for a setting that is unset. */
    @Nullable
    Object value(Setting setting) {
        return setting == Setting.OPTION ? options.isEmpty() ? null : options : values.get(setting);
    }

    List<?> images() {
        return values.get(Setting.IMAGE) instanceof List<?> images ? images : List.of();
    }

    Map<String, @Nullable Object> options() {
        return options;
    }

    void put(Setting setting, @Nullable Object value) {
        if (setting == Setting.OPTION) {
            options.clear();
            if (value instanceof Map<?, ?> map) {
                map.forEach((field, content) -> options.put(String.valueOf(field), content));
            }
        } else if (value == null || value.equals(List.of())) {
            values.remove(setting);
        } else {
            values.put(setting, value);
        }
    }

    void copyFrom(VideoRequest request) {
        for (Setting setting : Setting.settable()) {
            put(setting, request.value(setting));
        }
    }

    SettingsSnapshot snapshot() {
        Map<Setting, Object> set = new EnumMap<>(Setting.class);
        set.putAll(values);
        if (!options.isEmpty()) {
            set.put(Setting.OPTION, options);
        }
        return new SettingsSnapshot(set);
    }

    /** Replaces all settings but the takes, which are no part of a request. */
    void restore(SettingsSnapshot snapshot) {
        for (Setting setting : Setting.settable()) {
            if (setting != Setting.TAKES) {
                put(setting, setting.kind().type().cast(snapshot.value(setting)));
            }
        }
    }
}
