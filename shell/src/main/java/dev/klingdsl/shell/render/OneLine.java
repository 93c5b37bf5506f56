package dev.klingdsl.shell.render;

/** Makes any text printable on one line of a terminal. */
public final class OneLine {
    private OneLine() {}

    /** Returns the text with each run of whitespace replaced by one blank, and without control characters. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                blank = !line.isEmpty();
            } else if (!Character.isISOControl(c)) {
                line.append(blank ? " " : "").append(c);
                blank = false;
            }
        }
        return line.toString();
    }
}
