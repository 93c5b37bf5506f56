package dev.klingdsl.shell.repl.editor;

import java.util.regex.Pattern;

/** Recognizes lines that may contain credentials, which are never written to the history. */
final class SecretFilter {
    private static final Pattern NAMES =
            Pattern.compile("(?i)access[_-]?token|secret[_-]?key|app[_-]?secret|password|authorization|api[_-]?key"
                    + "|[?&](sign|signature|token|key|x-[a-z]+-signature)=");

    private SecretFilter() {}

    static boolean mayBeIn(String line) {
        return NAMES.matcher(line).find();
    }
}
