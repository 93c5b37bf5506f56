package dev.klingdsl.request;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings as they were given, not validated yet. */
final class RawSettings {
    Path base = Path.of("");
    List<?> images = List.of();

    @Nullable
    String prompt;

    @Nullable
    String aspect;

    @Nullable
    Integer clarity;

    @Nullable
    String quality;

    @Nullable
    Integer duration;

    @Nullable
    String callback;

    @Nullable
    String model;

    final Map<String, @Nullable Object> options = new LinkedHashMap<>();

    void copyFrom(VideoRequest request) {
        images = new ArrayList<>(request.images());
        prompt = request.prompt();
        aspect = request.aspect() == null ? null : request.aspect().toString();
        clarity = request.clarity();
        quality = request.quality() == null ? null : request.quality().code();
        duration = request.duration();
        callback = request.callback() == null ? null : request.callback().toString();
        model = request.model();
        options.clear();
        options.putAll(request.options());
    }

    SettingsSnapshot snapshot() {
        Map<Setting, Object> values = new EnumMap<>(Setting.class);
        put(values, Setting.IMAGE, images.isEmpty() ? null : images);
        put(values, Setting.PROMPT, prompt);
        put(values, Setting.ASPECT, aspect);
        put(values, Setting.CLARITY, clarity);
        put(values, Setting.QUALITY, quality);
        put(values, Setting.DURATION, duration);
        put(values, Setting.MODEL, model);
        put(values, Setting.CALLBACK, callback);
        put(values, Setting.OPTION, options.isEmpty() ? null : options);
        return new SettingsSnapshot(values);
    }

    void restore(SettingsSnapshot snapshot) {
        images = snapshot.value(Setting.IMAGE) instanceof List<?> list ? list : List.of();
        prompt = (String) snapshot.value(Setting.PROMPT);
        aspect = (String) snapshot.value(Setting.ASPECT);
        clarity = (Integer) snapshot.value(Setting.CLARITY);
        quality = (String) snapshot.value(Setting.QUALITY);
        duration = (Integer) snapshot.value(Setting.DURATION);
        model = (String) snapshot.value(Setting.MODEL);
        callback = (String) snapshot.value(Setting.CALLBACK);
        options.clear();
        if (snapshot.value(Setting.OPTION) instanceof Map<?, ?> map) {
            map.forEach((field, value) -> options.put(String.valueOf(field), value));
        }
    }

    private static void put(Map<Setting, Object> values, Setting setting, @Nullable Object value) {
        if (value != null) {
            values.put(setting, value);
        }
    }

    void remove(Setting setting) {
        switch (setting) {
            case IMAGE -> images = List.of();
            case PROMPT -> prompt = null;
            case ASPECT -> aspect = null;
            case CLARITY -> clarity = null;
            case QUALITY -> quality = null;
            case DURATION -> duration = null;
            case MODEL -> model = null;
            case CALLBACK -> callback = null;
            case OPTION -> options.clear();
            case TAKES -> {}
        }
    }
}
