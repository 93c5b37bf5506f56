package dev.klingdsl.shell.cli.script;

import dev.klingdsl.script.ScriptCompiler;
import dev.klingdsl.shell.cli.CacheFolder;
import dev.klingdsl.shell.cli.CommandEnvironment;

/** Compilers of scripts that remember, in the user's cache folder, what they compiled before. */
public final class CompilerFactory {
    private CompilerFactory() {}

    /** Returns a compiler; without a cache where the user wants none, or has no folder for it. */
    public static ScriptCompiler of(CommandEnvironment host, boolean caching) {
        ScriptCompiler compiler = new ScriptCompiler();
        return caching
                ? CacheFolder.of(host)
                        .map(cache -> compiler.withCache(cache.resolve("scripts")))
                        .orElse(compiler)
                : compiler;
    }
}
