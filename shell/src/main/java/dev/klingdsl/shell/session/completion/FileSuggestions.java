package dev.klingdsl.shell.session.completion;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.Suggestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Suggests files. */
public final class FileSuggestions {
    private static final int MAX_SUGGESTIONS = 500;

    private FileSuggestions() {}

    /** Returns images and folders. */
    public static List<Suggestion> images(String prefix, Session session) {
        return in(prefix, session, name -> name.matches(".*\\.(jpe?g|png|webp)"), "image");
    }

    /** Returns scripts first, then the bundled ones, then folders. */
    public static List<Suggestion> scripts(String prefix, Session session) {
        List<Suggestion> all = new ArrayList<>(in(prefix, session, name -> name.endsWith(".groovy"), "script"));
        session.config().bundled().get().forEach(name -> all.add(Suggestion.of(name, "bundled script", "bundled")));
        all.sort(Comparator.comparing(suggestion -> !suggestion.complete()));
        return all;
    }

    public static List<Suggestion> folders(String prefix, Session session) {
        return in(prefix, session, name -> false, "");
    }

    private static List<Suggestion> in(String prefix, Session session, Predicate<String> wanted, String kind) {
        int slash = prefix.lastIndexOf('/');
        String typed = prefix.substring(0, slash + 1);
        boolean hidden = prefix.startsWith(".", slash + 1);
        List<Suggestion> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(session.config().directory().resolve(typed))) {
            for (Path file : files.sorted().limit(MAX_SUGGESTIONS).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(".") && !hidden) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    found.add(new Suggestion(typed + name + "/", "folder", "folders", false));
                } else if (wanted.test(name.toLowerCase(Locale.ROOT))) {
                    found.add(Suggestion.of(typed + name, kind, kind + "s"));
                }
            }
        } catch (IOException | InvalidPathException e) {
            return found;
        }
        found.sort(Comparator.comparing(suggestion -> !suggestion.complete()));
        return found;
    }
}
