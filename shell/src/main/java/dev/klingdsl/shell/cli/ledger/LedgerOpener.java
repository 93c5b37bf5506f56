package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.shell.cli.CacheFolder;
import dev.klingdsl.shell.cli.CommandEnvironment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and opens the user's ledger. */
public final class LedgerOpener {
    private LedgerOpener() {}

    /** Returns where it is, or would be. */
    public static Path place(CommandEnvironment host) {
        return LedgerLocation.of(host::variable, host.directory());
    }

    /** Opens it, and makes it when it is not there. */
    public static LedgerFile open(CommandEnvironment host) {
        CacheFolder.of(host).ifPresent(SqliteLibrary::keepIn);
        LedgerFile file = LedgerFile.open(place(host));
        file.notice().ifPresent(host.err()::println);
        return file;
    }

    /** Opens it if it is there: for commands that only read. */
    public static Optional<LedgerFile> openIfThere(CommandEnvironment host) {
        Path place = place(host);
        return Files.exists(place) ? Optional.of(open(host)) : Optional.empty();
    }
}
