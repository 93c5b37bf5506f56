package dev.klingdsl.shell.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Control sequences of our own. Each carries a number of this process as its first parameter, which {@link TerminalText}
 * demands and removes: so no text of others can contain one.
 */
public final class ControlSequence {
    static final String INTRODUCER = "\u001b[";
    static final String MARKED = INTRODUCER + number() + ";";

    private static final Pattern STYLE = Pattern.compile("\u001b\\[([0-9;]*m)");
    private static final Pattern MARKED_STYLE = Pattern.compile(Pattern.quote(MARKED) + "[0-9;]*m");

    private ControlSequence() {}

    /** Returns a control sequence; {@code end} is what follows the introducer, such as {@code 1m} or {@code ?25l}. */
    public static String of(String end) {
        return MARKED + end;
    }

    /** Returns text of another library with its styles, provided that it shows what it quotes as printable. */
    public static String stylesOf(String text) {
        return STYLE.matcher(text).replaceAll(Matcher.quoteReplacement(MARKED) + "$1");
    }

    /** Returns the text without our styles, to measure it. */
    public static String withoutStyles(String text) {
        return MARKED_STYLE.matcher(text).replaceAll("");
    }

    /** Returns the end of the sequence of ours that starts at an index; -1 if none does. */
    static int end(String text, int start) {
        if (!text.startsWith(MARKED, start)) {
            return -1;
        }
        int end = start + MARKED.length();
        while (end < text.length() && isParameter(text.charAt(end))) {
            end++;
        }
        return end < text.length() && Character.isLetter(text.charAt(end)) ? end + 1 : -1;
    }

    static boolean isParameter(int character) {
        return (character >= '0' && character <= '9') || character == ';' || character == '?';
    }

    /** Nobody sees it, so the nanoseconds since the machine started suffice; secure random numbers would slow every start. */
    private static String number() {
        long mixed = (System.nanoTime() ^ ((long) System.identityHashCode(new Object()) << 32)) * 0x9E3779B97F4A7C15L;
        return Long.toUnsignedString(mixed ^ (mixed >>> 29));
    }
}
