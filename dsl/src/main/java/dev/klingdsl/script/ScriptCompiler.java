package dev.klingdsl.script;

import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.script.cache.ScriptCache;
import dev.klingdsl.script.compile.ScriptFailure;
import dev.klingdsl.script.compile.ScriptLoader;
import dev.klingdsl.script.compile.ScriptUnit;
import groovy.lang.GroovySystem;

import java.nio.file.Path;
import java.util.function.Supplier;

/** Compiles scripts. Thread-safe; an included script is compiled again only when its text has changed. */
public final class ScriptCompiler {
    private final ScriptLoader loader;

    /** Creates a compiler with the standard words. */
    public ScriptCompiler() {
        this(Vocabulary.standard());
    }

    /**
     * Creates a compiler of scripts that may also use the words that an application has added.
     *
     * @param vocabulary the standard words and the application's
     */
    public ScriptCompiler(Vocabulary vocabulary) {
        this(new ScriptLoader(KlingScript.class, vocabulary, null));
    }

    private ScriptCompiler(ScriptLoader loader) {
        this.loader = loader;
    }

    /**
     * {@return a compiler with the same words that keeps compiled scripts, and what they include, in a folder}
     *
     * @param folder of the cache, which compilers and processes may share; created when it is missing. Its files are run as
     *     code: a folder that other users can write to is not used, and nothing is kept.
     */
    public ScriptCompiler withCache(Path folder) {
        return new ScriptCompiler(new ScriptLoader(KlingScript.class, vocabulary(), ScriptCache.in(folder)));
    }

    /**
     * Starts Groovy's runtime, which takes the first script of a process a few tenths of a second. For programs that can do
     * so in parallel with other work; it has to return before anything else of Groovy is used.
     */
    public static void warmUp() {
        GroovySystem.getMetaClassRegistry();
    }

    /** {@return the words that its scripts may use} */
    public Vocabulary vocabulary() {
        return loader.vocabulary();
    }

    /**
     * Compiles a file; relative files inside it are resolved against its folder.
     *
     * @param file a Groovy script in UTF-8
     * @return the script, which can be planned any number of times
     * @throws ScriptException if it cannot be read or does not compile, with all mistakes found
     */
    public CompiledScript compile(Path file) {
        return compiled(() -> loader.load(file));
    }

    /**
     * Compiles a text.
     *
     * @param source the text, and the name that messages give it
     * @param base the folder against which relative files inside it are resolved
     * @return the script, which can be planned any number of times
     * @throws ScriptException if it does not compile, with all mistakes found
     */
    public CompiledScript compile(SourceText source, Path base) {
        return compiled(() -> loader.load(source, base));
    }

    private CompiledScript compiled(Supplier<ScriptUnit> unit) {
        try {
            return new CompiledScript(loader, unit.get());
        } catch (ScriptFailure e) {
            throw new ScriptException(e.diagnostics(), e.getCause());
        }
    }
}
