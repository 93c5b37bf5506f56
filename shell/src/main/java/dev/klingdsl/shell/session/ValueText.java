package dev.klingdsl.shell.session;

import dev.klingdsl.text.DisplayWidth;
import org.codehaus.groovy.runtime.FormatHelper;

import java.util.List;

/** Shows values as Groovy would write them, shortened. */
final class ValueText {
    private static final int MOST_LINES = 20;
    private static final int MOST_CHARACTERS = 4000;

    private ValueText() {}

    static String of(Object value, int columns) {
        String text;
        try {
            text = value instanceof Class<?> type ? type.toString() : FormatHelper.inspect(value);
        } catch (RuntimeException e) {
            text = value.getClass().getName() + " (cannot be shown: " + e + ")";
        }
        String cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
        List<String> lines = cut.lines().toList();
        if (lines.size() == 1) {
            return DisplayWidth.shorten(cut, columns * 5);
        }
        String more = lines.size() > MOST_LINES ? "\n… " + (lines.size() - MOST_LINES) + " more lines" : "";
        return String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size()))) + more;
    }
}
