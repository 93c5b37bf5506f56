package dev.klingdsl.script.compile;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.script.cache.CacheKey;
import dev.klingdsl.script.cache.CompiledClasses;
import dev.klingdsl.script.cache.ScriptCache;
import dev.klingdsl.text.DidYouMean;
import groovy.lang.Script;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles scripts, or takes their classes from a cache. Thread-safe. */
public final class ScriptLoader {
    /** How many files of a folder are compared with the name of one that is missing. */
    private static final int MOST_CANDIDATES = 1000;

    private final Map<Path, ScriptUnit> included = new ConcurrentHashMap<>();
    private final Class<? extends Script> baseClass;
    private final Vocabulary vocabulary;
    private final @Nullable ScriptCache cache;

    /** Creates a loader of scripts that extend {@code baseClass}. */
    public ScriptLoader(Class<? extends Script> baseClass, Vocabulary vocabulary, @Nullable ScriptCache cache) {
        this.baseClass = baseClass;
        this.vocabulary = vocabulary;
        this.cache = cache;
    }

    /** Returns the words that the scripts may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Loads a file in UTF-8, or throws a {@link ScriptFailure}. */
    public ScriptUnit load(Path file) {
        return load(read(file), folderOf(file));
    }

    /** Loads a text, or throws a {@link ScriptFailure} with all mistakes found. */
    public ScriptUnit load(SourceText source, Path folder) {
        String className = ScriptNames.classNameOf(source);
        Class<?> type = classes(source, className).load(parent());
        if (!baseClass.isAssignableFrom(type)) {
            throw new ScriptFailure(
                    List.of(Diagnostic.error(
                            null, source.name() + " holds only a class; write the kling blocks outside of it")),
                    null);
        }
        return new ScriptUnit(ScriptNames.nameOf(source), source, folder, type.asSubclass(Script.class));
    }

    /** Loads a file that a script includes. It is compiled again only when its text has changed. */
    public ScriptUnit include(Path file, String shownAs) {
        SourceText source = new SourceText(shownAs, read(file).text());
        ScriptUnit known = included.get(file);
        if (known == null || !known.source().equals(source)) {
            known = load(source, folderOf(file));
            included.put(file, known);
        }
        return known;
    }

    private CompiledClasses classes(SourceText source, String className) {
        if (cache == null) {
            return compile(source, className);
        }
        CacheKey key = CacheKey.of(source, className, vocabulary);
        Optional<CompiledClasses> cached = cache.find(key);
        if (cached.isPresent()) {
            return cached.get();
        }
        CompiledClasses compiled = compile(source, className);
        cache.keep(key, compiled);
        return compiled;
    }

    private CompiledClasses compile(SourceText source, String className) {
        return ScriptCompilation.compile(source, className, vocabulary, baseClass, parent());
    }

    private static ClassLoader parent() {
        return ScriptLoader.class.getClassLoader();
    }

    private static SourceText read(Path file) {
        try {
            return new SourceText(file.toString(), Files.readString(file));
        } catch (IOException e) {
            String why = Files.notExists(file)
                    ? "there is no such file" + similar(file)
                    : Files.isDirectory(file) ? "it is a folder, not a script" : "it cannot be read as UTF-8 text";
            throw new ScriptFailure(List.of(Diagnostic.error(null, "cannot read " + file + ": " + why)), e);
        }
    }

    private static String similar(Path file) {
        try (var files = Files.list(folderOf(file))) {
            List<String> names = files.limit(MOST_CANDIDATES)
                    .map(other -> other.getFileName().toString())
                    .sorted()
                    .toList();
            return DidYouMean.hint(String.valueOf(file.getFileName()), names);
        } catch (IOException e) {
            return "";
        }
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }
}
