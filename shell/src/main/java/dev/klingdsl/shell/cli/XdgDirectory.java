package dev.klingdsl.shell.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The user's folders, as the XDG Base Directory Specification has them: a variable that is unset, empty or relative does
 * not count.
 */
public enum XdgDirectory {
    /** What the user would miss. */
    DATA("XDG_DATA_HOME", ".local/share"),
    /** What survives a process, but is not worth a backup. */
    STATE("XDG_STATE_HOME", ".local/state"),
    /** What can be made again. */
    CACHE("XDG_CACHE_HOME", ".cache");

    private final String variable;
    private final String belowHome;

    XdgDirectory(String variable, String belowHome) {
        this.variable = variable;
        this.belowHome = belowHome;
    }

    /**
     * Returns the folder, which need not exist; empty when the user has no home either.
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
