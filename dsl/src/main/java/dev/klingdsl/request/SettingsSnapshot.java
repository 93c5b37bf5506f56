package dev.klingdsl.request;

import dev.klingdsl.text.ValueFormat;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The settings at one moment, valid or not; those that are not set are absent. Immutable. The values are as they were given:
 * a list for images, a map for options, text or whole numbers for the rest.
 *
 * @param values in the order of the settings
 */
public record SettingsSnapshot(Map<Setting, Object> values) {
    private static final SettingsSnapshot EMPTY = new SettingsSnapshot(Map.of());

    /** Copies the map, and the lists and maps in it. */
    public SettingsSnapshot {
        Map<Setting, Object> copy = new EnumMap<>(Setting.class);
        values.forEach((setting, value) -> copy.put(setting, frozen(value)));
        values = Collections.unmodifiableMap(copy);
    }

    /** {@return the snapshot without settings} */
    public static SettingsSnapshot empty() {
        return EMPTY;
    }

    /**
     * {@return the settings of a request, without the model if it is the default one}
     *
     * @param request any; its image files keep their paths
     */
    public static SettingsSnapshot of(VideoRequest request) {
        RawSettings raw = new RawSettings();
        raw.copyFrom(request);
        SettingsSnapshot all = raw.snapshot();
        return request.model().equals(VideoRequest.DEFAULT_MODEL) ? all.without(Setting.MODEL) : all;
    }

    /**
     * {@return the value of a setting; null when it is not set}
     *
     * @param setting any, also one that is not set
     */
    public @Nullable Object value(Setting setting) {
        return values.get(setting);
    }

    /**
     * {@return the same with another value of one setting}
     *
     * @param setting any, set before or not
     * @param value of a type that the setting accepts; not validated
     */
    public SettingsSnapshot with(Setting setting, Object value) {
        Map<Setting, Object> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        changed.put(setting, value);
        return new SettingsSnapshot(changed);
    }

    /**
     * {@return the same without one setting}
     *
     * @param setting any, also one that is not set
     */
    public SettingsSnapshot without(Setting setting) {
        Map<Setting, Object> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        changed.remove(setting);
        return new SettingsSnapshot(changed);
    }

    /**
     * {@return the settings in which two snapshots differ, in the order of the settings}
     *
     * @param other the snapshot to compare with
     */
    public Set<Setting> differencesTo(SettingsSnapshot other) {
        Set<Setting> differing = EnumSet.noneOf(Setting.class);
        for (Setting setting : Setting.values()) {
            if (!Objects.equals(value(setting), other.value(setting))) {
                differing.add(setting);
            }
        }
        return differing;
    }

    /**
     * {@return a value as a script would write it, shortened and without the query of a URL; empty when not set}
     *
     * @param setting any, also one that is not set
     */
    public String shown(Setting setting) {
        Object value = value(setting);
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(ValueFormat::show).toList());
        }
        if (value instanceof Map<?, ?> map) {
            List<String> fields = new ArrayList<>();
            map.forEach((field, content) -> fields.add(field + ": " + ValueFormat.show(content)));
            return String.join(", ", fields);
        }
        String shown = ValueFormat.show(value);
        return shown == null ? "" : shown;
    }

    private static Object frozen(Object value) {
        if (value instanceof List<?> list) {
            return Collections.unmodifiableList(new ArrayList<>(list));
        }
        if (value instanceof Map<?, ?> map) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }
        return value;
    }
}
