package dev.klingdsl.shell.cli.script;

import dev.klingdsl.script.ScriptCompiler;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.XdgDirectory;

/** Creates script compilers with a cache in the user's cache folder. */
public final class CompilerFactory {
    private CompilerFactory() {}

    /** Returns a compiler; without a cache if {@code caching} is false or there is no folder for it. */
    public static ScriptCompiler of(CommandEnvironment environment, boolean caching) {
        ScriptCompiler compiler = new ScriptCompiler();
        return caching
                ? XdgDirectory.CACHE
                        .in(environment::variable)
                        .map(cache ->
                                compiler.withCache(cache.resolve("kling-dsl").resolve("scripts")))
                        .orElse(compiler)
                : compiler;
    }
}
