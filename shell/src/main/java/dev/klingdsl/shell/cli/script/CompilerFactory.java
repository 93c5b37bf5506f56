package dev.klingdsl.shell.cli.script;

import dev.klingdsl.script.ScriptCompiler;
import dev.klingdsl.shell.cli.CommandEnvironment;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Compilers of scripts that remember, in the user's cache folder, what they compiled before. */
public final class CompilerFactory {
    private CompilerFactory() {}

    /** Returns a compiler; without a cache where the user wants none, or has no folder for it. */
    public static ScriptCompiler of(CommandEnvironment host, boolean caching) {
        ScriptCompiler compiler = new ScriptCompiler();
        @Nullable Path folder = caching ? folder(host) : null;
        return folder == null ? compiler : compiler.withCache(folder);
    }

    /** The XDG rules: a folder that is not absolute does not count. */
    private static @Nullable Path folder(CommandEnvironment host) {
        @Nullable String cache = host.variable("XDG_CACHE_HOME");
        @Nullable String home = host.variable("HOME");
        @Nullable Path root = cache != null ? Path.of(cache) : home != null ? Path.of(home, ".cache") : null;
        return root == null || !root.isAbsolute()
                ? null
                : root.resolve("kling-dsl").resolve("scripts");
    }
}
