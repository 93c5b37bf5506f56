package dev.klingdsl.shell.command;

import java.util.regex.Pattern;

/** Writes text so that a shell takes it as one word, whatever is in it. */
final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private ShellWord() {}

    static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
