package dev.klingdsl.text;

/** Puts any text on one line: the rule for every value and every word of the service that is quoted in text of ours. */
public final class OneLine {
    private OneLine() {}

    /** Returns the text with each run of whitespace replaced by one blank, and all else {@link Printable}. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        int previous = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(previous)) {
            int point = text.codePointAt(i);
            if (isBlank(point)) {
                blank = !line.isEmpty();
            } else {
                line.append(blank ? " " : "").appendCodePoint(Printable.shown(point, previous));
                blank = false;
            }
            previous = point;
        }
        return line.toString();
    }

    /** The next-line character of C1 breaks lines too; the separators between U+001C and U+001F do not. */
    private static boolean isBlank(int point) {
        return point == 0x85 || (Character.isWhitespace(point) && (point < 0x1C || point > 0x1F));
    }
}
