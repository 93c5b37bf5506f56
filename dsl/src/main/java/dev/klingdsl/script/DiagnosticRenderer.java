package dev.klingdsl.script;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.text.DisplayWidth;

import java.util.List;

/** Shows diagnostics as a compiler does: place and message, the line of the script, and a marker under the culprit. */
public final class DiagnosticRenderer {
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String BOLD = "\u001b[1m";
    private static final String OFF = "\u001b[0m";

    private final boolean colour;

    private DiagnosticRenderer(boolean colour) {
        this.colour = colour;
    }

    /**
     * {@return the text for all diagnostics, each ending in a line end; empty for none}
     *
     * @param diagnostics in the order in which they are to be shown
     * @param colour whether to use ANSI colours
     */
    public static String render(List<Diagnostic> diagnostics, boolean colour) {
        DiagnosticRenderer renderer = new DiagnosticRenderer(colour);
        StringBuilder text = new StringBuilder();
        diagnostics.forEach(diagnostic -> renderer.append(text, diagnostic));
        return text.toString();
    }

    private void append(StringBuilder text, Diagnostic diagnostic) {
        String mark = diagnostic.isError() ? RED : YELLOW;
        String kind = diagnostic.isError() ? "error" : "advice";
        SourceLocation place = diagnostic.location();
        if (place != null) {
            text.append(in(BOLD, place.toString())).append(": ");
        }
        text.append(in(mark, kind + ":"))
                .append(' ')
                .append(diagnostic.message())
                .append('\n');
        if (place != null) {
            place.source().line(place.line()).ifPresent(line -> excerpt(text, place, line, mark));
        }
    }

    private void excerpt(StringBuilder text, SourceLocation place, String line, String mark) {
        String number = String.valueOf(place.line());
        text.append("  ").append(number).append(" | ").append(line).append('\n');
        int start = place.column() > 0
                ? place.column() - 1
                : line.length() - line.stripLeading().length();
        int end = place.column() > 0
                ? start + place.length()
                : line.stripTrailing().length();
        if (line.isBlank() && place.column() == 0) {
            return;
        }
        int from = Math.min(start, line.length());
        int to = Math.max(from, Math.min(end, line.length()));
        int width = Math.max(1, DisplayWidth.of(line.substring(from, to)));
        text.append(" ".repeat(number.length() + 2))
                .append(" | ")
                .append(blank(line.substring(0, from)))
                .append(in(mark, "^".repeat(width)))
                .append('\n');
    }

    /** As wide as the text, with its tabs, so that the marker stands under the right place. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : " ".repeat(DisplayWidth.of(c))));
        return blank.toString();
    }

    private String in(String style, String text) {
        return colour ? style + text + OFF : text;
    }
}
