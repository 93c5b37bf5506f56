package dev.klingdsl.shell.cli;

import java.util.regex.Pattern;

/** Writes text so that a shell takes it as one word, whatever is in it. */
public final class ShellQuoting {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private ShellQuoting() {}

    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
