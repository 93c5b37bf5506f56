package dev.klingdsl.ledger.store.jdbc;

import org.jspecify.annotations.Nullable;

/** What a ledger is called in messages: by its file, where it has one. URLs of servers may hold passwords. */
final class LedgerLabel {
    /** When nothing more is known of it. */
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
