package dev.klingdsl.shell.command;

import dev.klingdsl.shell.ledger.LedgerFile;
import dev.klingdsl.shell.ledger.LedgerPlace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and opens the user's ledger. */
public final class Ledgers {
    private Ledgers() {}

    /** Returns where it is, or would be. */
    static Path place(Host host) {
        return LedgerPlace.of(host::variable, host.directory());
    }

    /** Opens it, and makes it when it is not there. */
    public static LedgerFile open(Host host) {
        return LedgerFile.open(place(host));
    }

    /** Opens it if it is there: for commands that only look. */
    static Optional<LedgerFile> openIfThere(Host host) {
        Path place = place(host);
        return Files.exists(place) ? Optional.of(LedgerFile.open(place)) : Optional.empty();
    }
}
