package dev.klingdsl.shell.repl;

import dev.klingdsl.file.OwnerOnlyFile;
import dev.klingdsl.shell.cli.CommandEnvironment;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the shell keeps what survives it: the XDG state folder. */
final class StateFolder {
    private StateFolder() {}

    /** Returns the history file, which only its owner can read; empty when there is no place for it. */
    static Optional<Path> history(CommandEnvironment host) {
        @Nullable String state = host.variable("XDG_STATE_HOME");
        @Nullable String home = host.variable("HOME");
        if (state == null && home == null) {
            return Optional.empty();
        }
        Path folder = (state == null ? Path.of(home + "/.local/state") : Path.of(state)).resolve("kling");
        Path file = folder.resolve("history");
        try {
            OwnerOnlyFile.create(file);
            OwnerOnlyFile.restrict(file);
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
