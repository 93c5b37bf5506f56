package dev.klingdsl.shell.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/** Where the command keeps what it can make again: in the XDG cache folder. */
public final class CacheFolder {
    private CacheFolder() {}

    /** Returns the folder, which need not exist; empty when the environment names none. A relative name does not count. */
    public static Optional<Path> of(CommandEnvironment host) {
        @Nullable String cache = host.variable("XDG_CACHE_HOME");
        @Nullable String home = host.variable("HOME");
        @Nullable Path root = cache != null ? Path.of(cache) : home != null ? Path.of(home, ".cache") : null;
        return root == null || !root.isAbsolute() ? Optional.empty() : Optional.of(root.resolve("kling-dsl"));
    }
}
