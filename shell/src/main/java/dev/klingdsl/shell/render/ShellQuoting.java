package dev.klingdsl.shell.render;

import java.util.regex.Pattern;

/** Quotes text for a POSIX shell. */
public final class ShellQuoting {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private ShellQuoting() {}

    /** Returns the text, quoted only if it needs to be. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** Returns the text in single quotes. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
