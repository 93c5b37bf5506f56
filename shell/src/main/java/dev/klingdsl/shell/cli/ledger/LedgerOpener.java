package dev.klingdsl.shell.cli.ledger;

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
        return LedgerFile.open(place(host));
    }

    /** Opens it if it is there: for commands that only look. */
    public static Optional<LedgerFile> openIfThere(CommandEnvironment host) {
        Path place = place(host);
        return Files.exists(place) ? Optional.of(LedgerFile.open(place)) : Optional.empty();
    }
}
