package dev.klingdsl.shell.render;

import dev.klingdsl.shell.terminal.ControlSequence;

/** Colours text with ANSI escapes, or not at all. */
public enum Paint {
    /** No colours. */
    PLAIN,
    /** ANSI escapes, marked as ours. */
    ANSI;

    /** Returns the paint for a stream with or without colours. */
    public static Paint of(boolean colours) {
        return colours ? ANSI : PLAIN;
    }

    /** Returns true if this colours text. */
    public boolean colours() {
        return this == ANSI;
    }

    /** For headings. */
    public String bold(String text) {
        return paint("1", text);
    }

    /** For secondary information. */
    public String dim(String text) {
        return paint("2", text);
    }

    /** For errors. */
    public String red(String text) {
        return paint("31", text);
    }

    /** For success. */
    public String green(String text) {
        return paint("32", text);
    }

    /** For warnings. */
    public String yellow(String text) {
        return paint("33", text);
    }

    /** For names and locations. */
    public String cyan(String text) {
        return paint("36", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isEmpty()
                ? text
                : ControlSequence.of(code + "m") + text + ControlSequence.of("0m");
    }
}
