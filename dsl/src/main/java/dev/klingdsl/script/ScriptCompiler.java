package dev.klingdsl.script;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.script.cache.CacheKey;
import dev.klingdsl.script.cache.CompiledClasses;
import dev.klingdsl.script.cache.ScriptCache;
import dev.klingdsl.text.DidYouMean;
import groovy.lang.GroovySystem;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles scripts. Thread-safe; what a script includes is compiled once as long as its text stays the same. */
public final class ScriptCompiler {
    private final Map<Path, CompiledScript> included = new ConcurrentHashMap<>();
    private final Vocabulary vocabulary;
    private final @Nullable ScriptCache cache;

    /** Creates a compiler of the words that every script has. */
    public ScriptCompiler() {
        this(Vocabulary.standard());
    }

    /**
     * Creates a compiler of scripts that may also use the words that an application has added.
     *
     * @param vocabulary the standard words and the application's
     */
    public ScriptCompiler(Vocabulary vocabulary) {
        this(vocabulary, null);
    }

    private ScriptCompiler(Vocabulary vocabulary, @Nullable ScriptCache cache) {
        this.vocabulary = vocabulary;
        this.cache = cache;
    }

    /**
     * {@return a compiler of the same words that looks for scripts, and for what they include, in a cache first}
     *
     * @param folder of the cache, shared by any number of compilers and processes; made when it is missing
     */
    public ScriptCompiler withCache(Path folder) {
        return new ScriptCompiler(vocabulary, ScriptCache.in(folder));
    }

    /**
     * Starts Groovy's runtime, which the first script of a process otherwise waits for, a few tenths of a second. For programs
     * that have something else to do meanwhile; let it come to its end before anything else of Groovy is used.
     */
    public static void warmUp() {
        GroovySystem.getMetaClassRegistry();
    }

    /** {@return the words that its scripts know} */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Compiles a file; relative files inside it start at its folder.
     *
     * @param file a Groovy script in UTF-8
     * @return the script, which can be planned any number of times
     * @throws ScriptException if it cannot be read or does not compile, with every mistake found
     */
    public CompiledScript compile(Path file) {
        return compile(read(file), folderOf(file));
    }

    /**
     * Compiles a text.
     *
     * @param source the text, and the name that messages give it
     * @param base where relative files inside it start
     * @return the script, which can be planned any number of times
     * @throws ScriptException if it does not compile, with every mistake found
     */
    public CompiledScript compile(SourceText source, Path base) {
        String className = classNameOf(source);
        Class<?> type = classes(source, className).load(parent());
        if (!KlingScript.class.isAssignableFrom(type)) {
            throw new ScriptException(
                    List.of(Diagnostic.error(
                            null, source.name() + " holds only a class; write the kling blocks outside of it")),
                    null);
        }
        return new CompiledScript(this, nameOf(source), source, base, type.asSubclass(KlingScript.class));
    }

    private CompiledClasses classes(SourceText source, String className) {
        if (cache == null) {
            return ScriptCompilation.compile(source, className, vocabulary, parent());
        }
        CacheKey key = CacheKey.of(source, className, vocabulary);
        Optional<CompiledClasses> known = cache.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        CompiledClasses compiled = ScriptCompilation.compile(source, className, vocabulary, parent());
        cache.keep(key, compiled);
        return compiled;
    }

    private static ClassLoader parent() {
        return ScriptCompiler.class.getClassLoader();
    }

    /** Compiles what a script includes, or returns it from an earlier time if its text is still the same. */
    CompiledScript compileIncluded(Path file, String shownAs) {
        SourceText source = new SourceText(shownAs, read(file).text());
        CompiledScript known = included.get(file);
        if (known == null || !known.source().equals(source)) {
            known = compile(source, folderOf(file));
            included.put(file, known);
        }
        return known;
    }

    private static SourceText read(Path file) {
        try {
            return new SourceText(file.toString(), Files.readString(file));
        } catch (IOException e) {
            String why = Files.notExists(file)
                    ? "there is no such file" + similar(file)
                    : Files.isDirectory(file) ? "it is a folder, not a script" : "it cannot be read as UTF-8 text";
            throw new ScriptException(List.of(Diagnostic.error(null, "cannot read " + file + ": " + why)), e);
        }
    }

    private static String similar(Path file) {
        Path folder = folderOf(file);
        try (var files = Files.list(folder)) {
            List<String> names = files.limit(1000)
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

    private static String nameOf(SourceText source) {
        String file = source.name().substring(source.name().replace('\\', '/').lastIndexOf('/') + 1);
        return file.endsWith(".groovy") ? file.substring(0, file.length() - ".groovy".length()) : file;
    }

    /** A Java name that is the same for the same source, and hardly ever for another: it finds lines in stack traces. */
    public static String classNameOf(SourceText source) {
        String readable = nameOf(source).replaceAll("[^A-Za-z0-9]", "_");
        return "Script_" + readable + "_" + Integer.toHexString(source.name().hashCode());
    }
}
