package dev.klingdsl.shell.terminal;

import dev.klingdsl.text.Printable;

/**
 * Turns text of ours, with anything quoted in it, into what may be sent to a terminal: printable characters, line breaks, tabs
 * and {@link ControlSequence}s of ours.
 *
 * <p>This is a filter of the streams of the process, and of the few places where the live shell hands text to its line editor,
 * rather than a conversion of each value: there are hundreds of values, and one that is forgotten is a hole. A stream cannot
 * tell our line breaks from those in a value, so values are put on one line where they are quoted, by {@link
 * dev.klingdsl.text.OneLine}.
 */
public final class TerminalText {
    private TerminalText() {}

    /** Returns the text as it may be sent to a terminal. */
    public static String of(String text) {
        return of(text, 0);
    }

    /**
     * Continues a text.
     *
     * @param previous the last code point before it; 0 if there is none
     */
    static String of(String text, int previous) {
        StringBuilder safe = new StringBuilder(text.length());
        int before = previous;
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int end = point == '\u001b' ? ControlSequence.end(text, i) : -1;
            if (end > 0) {
                safe.append(ControlSequence.INTRODUCER).append(text, i + ControlSequence.MARKED.length(), end);
                i = end;
            } else {
                safe.appendCodePoint(isLayout(point) ? point : Printable.shown(point, before));
                i += Character.charCount(point);
            }
            before = point;
        }
        return safe.toString();
    }

    static boolean isLayout(int point) {
        return point == '\n' || point == '\t';
    }
}
