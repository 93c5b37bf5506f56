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

/** Writes settings as a script that plans to the same request. */
public final class ScriptWriter {
    private final Path base;
    private final Path folder;

    private ScriptWriter(Path base, Path folder) {
        this.base = base.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * {@return a whole script of one step}
     *
     * @param name of the step; null to leave it out
     * @param said what the step says; what is absent in it is left out
     * @param base where relative images in {@code said} start
     * @param folder where the script will be: local images are written relative to it where that can be done
     */
    public static String script(@Nullable String name, SettingsSnapshot said, Path base, Path folder) {
        String head = name == null ? "kling {\n" : "kling(" + GroovyLiteral.of(name) + ") {\n";
        StringBuilder text = new StringBuilder(head);
        words(said, base, folder)
                .forEach(word -> text.append("    ").append(word).append('\n'));
        return text.append("}\n").toString();
    }

    /**
     * {@return the words of a block, one each; see {@link #script}} A text of several lines is one word all the same.
     *
     * @param said what the step says; what is absent in it is left out
     * @param base where relative images in {@code said} start
     * @param folder where the script will be
     */
    public static List<String> words(SettingsSnapshot said, Path base, Path folder) {
        ScriptWriter writer = new ScriptWriter(base, folder);
        List<String> words = new ArrayList<>();
        said.values().forEach((setting, value) -> writer.add(words, setting, value));
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
        // A way through the root is no shorter and breaks when either is moved.
        boolean far = shown.getNameCount() > absolute.getNameCount() || shown.startsWith(Path.of("../../.."));
        return (far ? absolute : shown).toString().replace(File.separatorChar, '/');
    }
}
