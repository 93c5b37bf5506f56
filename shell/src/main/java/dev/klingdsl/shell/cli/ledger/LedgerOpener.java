package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.XdgDirectory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and opens the user's ledger. */
public final class LedgerOpener {
    private LedgerOpener() {}

    /** Returns its path; the file need not exist. */
    public static Path place(CommandEnvironment environment) {
        return LedgerLocation.of(environment::variable, environment.directory());
    }

    /** Opens it, and creates it when it does not exist. */
    public static LedgerFile open(CommandEnvironment environment) {
        XdgDirectory.CACHE
                .in(environment::variable)
                .ifPresent(cache -> SqliteLibrary.keepIn(cache.resolve("kling-dsl")));
        LedgerFile file = LedgerFile.open(place(environment));
        file.notice().ifPresent(environment.err()::println);
        return file;
    }

    /** Opens it if it exists, for commands that only read. */
    public static Optional<LedgerFile> openIfThere(CommandEnvironment environment) {
        Path place = place(environment);
        return Files.exists(place) ? Optional.of(open(environment)) : Optional.empty();
    }
}
