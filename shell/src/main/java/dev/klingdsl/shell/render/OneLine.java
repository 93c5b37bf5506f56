package dev.klingdsl.shell.render;

/** Puts text of any kind on one line that a terminal shows as it is. */
public final class OneLine {
    private OneLine() {}

    /** Returns the text with line ends and runs of blanks as one blank, and without control characters. */
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
