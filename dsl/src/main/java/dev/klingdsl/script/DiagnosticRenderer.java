package dev.klingdsl.script;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.text.DisplayWidth;
import dev.klingdsl.text.OneLine;
import dev.klingdsl.text.Printable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders diagnostics like a compiler: location and message, the line of the script, and a marker below the range. */
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
     * {@return the text of all diagnostics, each ending in a line end; empty without diagnostics}
     *
     * @param diagnostics in the order of the text
     * @param colour true for ANSI colours
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
        SourceLocation location = diagnostic.location();
        if (location != null) {
            text.append(in(BOLD, OneLine.of(location.toString()))).append(": ");
        }
        text.append(in(mark, kind + ":"))
                .append(' ')
                .append(OneLine.of(diagnostic.message()))
                .append('\n');
        if (location != null) {
            location.source().line(location.line()).ifPresent(line -> excerpt(text, location, line, mark));
        }
    }

    private void excerpt(StringBuilder text, SourceLocation location, String line, String mark) {
        String number = String.valueOf(location.line());
        text.append("  ").append(number).append(" | ").append(printable(line)).append('\n');
        int start = location.column() > 0
                ? location.column() - 1
                : line.length() - line.stripLeading().length();
        int end = location.column() > 0
                ? start + location.length()
                : line.stripTrailing().length();
        if (line.isBlank() && location.column() == 0) {
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

    /** Returns blanks of the width of the text; tabs are kept, as their width depends on the terminal. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : " ".repeat(DisplayWidth.of(c))));
        return blank.toString();
    }

    private static String printable(String line) {
        return Stream.of(line.split("\t", -1)).map(Printable::of).collect(Collectors.joining("\t"));
    }

    private String in(String style, String text) {
        return colour ? style + text + OFF : text;
    }
}
