package dev.klingdsl.ledger.store.jdbc;

import org.jspecify.annotations.Nullable;

/** The name of a ledger in messages: its file, where it has one. URLs of servers may hold passwords. */
final class LedgerLabel {
    /** For a database that has no file. */
    static final String UNKNOWN = "the ledger";

    private static final String FILE = "jdbc:sqlite:";

    private LedgerLabel() {}

    static String of(@Nullable String url) {
        if (url == null || !url.startsWith(FILE)) {
            return UNKNOWN;
        }
        String file = url.substring(FILE.length()).replaceFirst("\\?.*", "");
        return file.isEmpty() || file.startsWith(":") ? UNKNOWN : UNKNOWN + " " + file;
    }
}
