package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.shell.cli.XdgDirectory;
import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

/** The location of the ledger: the file that {@value #VARIABLE} names, else one in the user's data folder. */
public final class LedgerLocation {
    /** The variable that names the file. */
    public static final String VARIABLE = "KLING_LEDGER";

    private LedgerLocation() {}

    /**
     * Returns the file, which need not exist.
     *
     * @param variables the environment; null for what is not set
     * @param directory what a relative {@value #VARIABLE} is resolved against
     * @throws LedgerException if there is no such folder
     */
    public static Path of(Function<String, @Nullable String> variables, Path directory) {
        @Nullable String told = variables.apply(VARIABLE);
        if (told != null) {
            return path(told, directory);
        }
        return XdgDirectory.DATA
                .in(variables)
                .map(data -> data.resolve("kling").resolve("ledger.db").normalize())
                .orElseThrow(() -> new LedgerException(
                        "there is no place for the ledger, without which nothing is submitted: HOME names no folder; set it,"
                                + " or set " + VARIABLE + " to a file",
                        null));
    }

    private static Path path(String told, Path directory) {
        try {
            return directory.resolve(told).normalize();
        } catch (InvalidPathException e) {
            throw new LedgerException(VARIABLE + " '" + told + "' is no file name; set it to a file", e);
        }
    }
}
