package dev.klingdsl.shell.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The user's folders by the XDG Base Directory Specification: a variable that is unset, empty or relative is ignored.
 */
public enum XdgDirectory {
    /** Data that cannot be recreated. */
    DATA("XDG_DATA_HOME", ".local/share"),
    /** State that outlives a process but needs no backup. */
    STATE("XDG_STATE_HOME", ".local/state"),
    /** Data that can be recreated. */
    CACHE("XDG_CACHE_HOME", ".cache");

    private final String variable;
    private final String belowHome;

    XdgDirectory(String variable, String belowHome) {
        this.variable = variable;
        this.belowHome = belowHome;
    }

    /**
     * Returns the folder, which need not exist; empty when {@code HOME} is not set either.
     *
     * @param variables the environment; null for what is not set
     */
    public Optional<Path> in(Function<String, @Nullable String> variables) {
        @Nullable Path own = absolute(variables.apply(variable));
        if (own != null) {
            return Optional.of(own);
        }
        @Nullable Path home = absolute(variables.apply("HOME"));
        return home == null ? Optional.empty() : Optional.of(home.resolve(belowHome));
    }

    private static @Nullable Path absolute(@Nullable String folder) {
        return folder == null || folder.isEmpty() || !Path.of(folder).isAbsolute() ? null : Path.of(folder);
    }
}
