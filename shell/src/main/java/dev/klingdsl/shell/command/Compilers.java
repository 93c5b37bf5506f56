package dev.klingdsl.shell.command;

import dev.klingdsl.script.ScriptCache;
import dev.klingdsl.script.ScriptCompiler;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Compilers of scripts that remember, in the user's cache folder, what they compiled before. */
final class Compilers {
    private Compilers() {}

    /** Returns a compiler; without a cache where the user wants none, or has no folder for it. */
    static ScriptCompiler of(Host host, boolean caching) {
        ScriptCompiler compiler = new ScriptCompiler();
        @Nullable Path folder = caching ? folder(host) : null;
        return folder == null ? compiler : compiler.withCache(ScriptCache.in(folder));
    }

    /** The XDG rules: a folder that is not absolute does not count. */
    private static @Nullable Path folder(Host host) {
        @Nullable String cache = host.variable("XDG_CACHE_HOME");
        @Nullable String home = host.variable("HOME");
        @Nullable Path root = cache != null ? Path.of(cache) : home != null ? Path.of(home, ".cache") : null;
        return root == null || !root.isAbsolute()
                ? null
                : root.resolve("kling-dsl").resolve("scripts");
    }
}
