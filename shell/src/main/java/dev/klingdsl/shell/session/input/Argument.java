package dev.klingdsl.shell.session.input;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of a command line.
 *
 * @param text without quotes and escapes
 * @param start its offset in the line
 * @param end the offset after it
 * @param quoted whether any of it was in quotes
 */
public record Argument(String text, int start, int end, boolean quoted) {

    /** Splits a line at whitespace as a shell does; quotes and backslashes escape. */
    public static List<Argument> split(String line) {
        List<Argument> words = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            if (Character.isWhitespace(line.charAt(i))) {
                i++;
                continue;
            }
            StringBuilder text = new StringBuilder();
            int start = i;
            boolean quoted = false;
            char quote = 0;
            for (; i < line.length() && (quote != 0 || !Character.isWhitespace(line.charAt(i))); i++) {
                char c = line.charAt(i);
                boolean escapes = c == '\\'
                        && i + 1 < line.length()
                        && (quote == 0 ? isSpecial(line.charAt(i + 1)) : line.charAt(i + 1) == quote);
                if (escapes) {
                    text.append(line.charAt(++i));
                } else if (quote == 0 && (c == '\'' || c == '"')) {
                    quote = c;
                    quoted = true;
                } else if (c == quote) {
                    quote = 0;
                } else {
                    text.append(c);
                }
            }
            words.add(new Argument(text.toString(), start, i, quoted));
        }
        return words;
    }

    /** Quotes a word so that {@link #split} returns it. */
    public static String quoted(String text) {
        boolean plain =
                !text.isEmpty() && text.chars().noneMatch(c -> Character.isWhitespace(c) || isSpecial((char) c));
        return plain ? text : "'" + text.replace("'", "\\'") + "'";
    }

    private static boolean isSpecial(char c) {
        return Character.isWhitespace(c) || c == '\'' || c == '"' || c == '\\';
    }
}
