package dev.klingdsl.shell.session.completion;

import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.VideoScope;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.Suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Suggests the presets in variables, including those in maps. */
public final class PresetSuggestions {
    private PresetSuggestions() {}

    /** Returns the arguments of {@code use}. */
    public static List<Suggestion> suggestions(Session session) {
        return find(session).entrySet().stream()
                .map(entry -> Suggestion.of(entry.getKey(), words(entry.getValue(), session), "presets"))
                .toList();
    }

    public static String table(Session session) {
        Map<String, Preset> presets = find(session);
        if (presets.isEmpty()) {
            return "there are no presets; make one: def noir = preset { prompt 'in the rain' }";
        }
        return presets.entrySet().stream()
                .map(entry -> session.style().paint().cyan(entry.getKey()) + "  " + words(entry.getValue(), session))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Preset> find(Session session) {
        Map<String, Preset> presets = new LinkedHashMap<>();
        if (session.isLoaded()) {
            session.live().variables().forEach((name, value) -> collect(presets, name, value));
        }
        return presets;
    }

    private static void collect(Map<String, Preset> presets, String name, Object value) {
        if (value instanceof Preset preset) {
            presets.put(name, preset);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                if (item instanceof Preset preset) {
                    presets.put(name + "." + key, preset);
                }
            });
        }
    }

    private static String words(Preset preset, Session session) {
        VideoScope scope = VideoScope.open(session.config().directory(), problem -> {});
        try {
            scope.use(preset);
        } catch (RuntimeException e) {
            return "(fails: " + e.getMessage() + ")";
        }
        SettingsSnapshot said = scope.snapshot();
        return said.values().keySet().stream()
                .map((Setting setting) -> setting.word() + " " + said.shown(setting))
                .collect(Collectors.joining("; "));
    }
}
