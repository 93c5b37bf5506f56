package dev.klingdsl.shell.render;

/** Colours text with ANSI escapes, or leaves it as it is. Immutable. */
public enum Paint {
    /** Leaves text as it is. */
    PLAIN,
    /** Writes ANSI escapes. */
    ANSI;

    /** Returns paint for a stream that shows colours or does not. */
    public static Paint of(boolean colours) {
        return colours ? ANSI : PLAIN;
    }

    /** Returns true when this writes escapes. */
    public boolean colours() {
        return this == ANSI;
    }

    /** For what is most important. */
    public String bold(String text) {
        return paint("1", text);
    }

    /** For what matters least. */
    public String dim(String text) {
        return paint("2", text);
    }

    /** For what went wrong. */
    public String red(String text) {
        return paint("31", text);
    }

    /** For what went well. */
    public String green(String text) {
        return paint("32", text);
    }

    /** For what needs a look. */
    public String yellow(String text) {
        return paint("33", text);
    }

    /** For names and places. */
    public String cyan(String text) {
        return paint("36", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
