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
import java.util.Set;

/**
 * What has been said so far, right or wrong, by setting; what was not said is absent. Immutable; equal when the same was
 * said. The values are as they were written: a list for images, a map for options, text or whole numbers for the rest.
 *
 * @param values in the order of the settings
 */
public record SettingsSnapshot(Map<Setting, Object> values) {
    private static final SettingsSnapshot EMPTY = new SettingsSnapshot(Map.of());

    /**
     * Copies the map, and the lists and maps in it.
     *
     * @param values copied; a setting that was not said is absent
     */
    public SettingsSnapshot {
        Map<Setting, Object> copy = new EnumMap<>(Setting.class);
        values.forEach((setting, value) -> copy.put(setting, frozen(value)));
        values = Collections.unmodifiableMap(copy);
    }

    /** {@return the snapshot in which nothing has been said} */
    public static SettingsSnapshot empty() {
        return EMPTY;
    }

    /**
     * {@return what a request says; the usual model is left out, as requests have it without being told}
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
     * {@return the value of a setting; null when it was not said}
     *
     * @param setting any, also one that was not said
     */
    public @Nullable Object value(Setting setting) {
        return values.get(setting);
    }

    /**
     * {@return the same with another value of one setting}
     *
     * @param setting any, said before or not
     * @param value as it would have been written, of a type that the setting takes; not checked here
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
     * @param setting any; without one that was not said it is all the same
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
     * @param other what to compare with
     */
    public Set<Setting> differencesTo(SettingsSnapshot other) {
        Set<Setting> differing = EnumSet.noneOf(Setting.class);
        for (Setting setting : Setting.values()) {
            if (!java.util.Objects.equals(value(setting), other.value(setting))) {
                differing.add(setting);
            }
        }
        return differing;
    }

    /**
     * {@return a value as a script would write it, shortened and without the query of a URL; empty when not said}
     *
     * @param setting any, also one that was not said
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
