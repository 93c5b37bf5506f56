package dev.klingdsl.shell.render;

import java.util.regex.Pattern;

/** Writes text so that a shell takes it as one word, whatever is in it. */
public final class ShellQuoting {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private ShellQuoting() {}

    /** Returns the text, in quotes where it needs them. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** Returns the text in single quotes. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
