package dev.klingdsl.shell.repl;

import dev.klingdsl.file.OwnerOnlyFile;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.XdgDirectory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The file of the shell's history, in the user's state folder. */
final class HistoryFile {
    private HistoryFile() {}

    /** Returns the file, which only its owner can read; empty when it cannot be made. */
    static Optional<Path> in(CommandEnvironment environment) {
        Optional<Path> file = XdgDirectory.STATE
                .in(environment::variable)
                .map(state -> state.resolve("kling").resolve("history"));
        return file.filter(HistoryFile::isPrivate);
    }

    private static boolean isPrivate(Path file) {
        try {
            OwnerOnlyFile.create(file);
            // An existing file may have other permissions.
            OwnerOnlyFile.restrict(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
