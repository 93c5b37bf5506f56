package dev.klingdsl.script.source;

import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes settings as a script whose plan has the same request. */
public final class ScriptWriter {
    private final Path base;
    private final Path folder;

    private ScriptWriter(Path base, Path folder) {
        this.base = base.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * {@return a script of one step}
     *
     * @param name of the step; null to leave it out
     * @param settings of the step; those that are absent are left out
     * @param base the folder against which relative images in {@code settings} are resolved
     * @param folder of the script: local images are written relative to it if possible
     */
    public static String script(@Nullable String name, SettingsSnapshot settings, Path base, Path folder) {
        String head = name == null ? "kling {\n" : "kling(" + GroovyLiteral.of(name) + ") {\n";
        StringBuilder text = new StringBuilder(head);
        words(settings, base, folder)
                .forEach(word -> text.append("    ").append(word).append('\n'));
        return text.append("}\n").toString();
    }

    /**
     * {@return the words of a block, see {@link #script}; each may have several lines}
     *
     * @param settings of the step; those that are absent are left out
     * @param base the folder against which relative images in {@code settings} are resolved
     * @param folder of the script
     */
    public static List<String> words(SettingsSnapshot settings, Path base, Path folder) {
        ScriptWriter writer = new ScriptWriter(base, folder);
        List<String> words = new ArrayList<>();
        settings.values().forEach((setting, value) -> writer.add(words, setting, value));
        return words;
    }

    private void add(List<String> words, Setting setting, Object value) {
        if (value instanceof Map<?, ?> options) {
            options.forEach((field, content) ->
                    words.add("option " + GroovyLiteral.of(String.valueOf(field)) + ", " + GroovyLiteral.of(content)));
        } else if (value instanceof List<?> images) {
            words.add(setting.word() + " "
                    + String.join(", ", images.stream().map(this::image).toList()));
        } else if (setting == Setting.QUALITY && (value.equals("pro") || value.equals("std"))) {
            words.add(value + "()");
        } else {
            words.add(setting.word() + " " + GroovyLiteral.of(value));
        }
    }

    private String image(@Nullable Object image) {
        if (image instanceof ImageSource.Remote remote) {
            return GroovyLiteral.of(remote.url().toString());
        }
        if (image instanceof ImageSource.Local local) {
            return GroovyLiteral.of(path(local.path()));
        }
        if (image instanceof Path path) {
            return GroovyLiteral.of(path(path));
        }
        if (image instanceof File file) {
            return GroovyLiteral.of(path(file.toPath()));
        }
        String text = String.valueOf(image);
        boolean url = image instanceof URI || text.matches("(?i)[a-z][a-z0-9+.-]+:.*");
        return GroovyLiteral.of(url ? text : path(Path.of(text)));
    }

    private String path(Path image) {
        Path absolute = base.resolve(image).normalize();
        Path root = folder.getRoot();
        Path shown = root != null && root.equals(absolute.getRoot()) ? folder.relativize(absolute) : absolute;
        // A relative path through the root is no shorter, and breaks when either file is moved.
        boolean far = shown.getNameCount() > absolute.getNameCount() || shown.startsWith(Path.of("../../.."));
        return (far ? absolute : shown).toString().replace(File.separatorChar, '/');
    }
}
