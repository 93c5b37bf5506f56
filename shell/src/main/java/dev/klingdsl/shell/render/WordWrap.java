package dev.klingdsl.shell.render;

import dev.klingdsl.shell.terminal.ControlSequence;
import dev.klingdsl.text.DisplayWidth;

import java.util.ArrayList;
import java.util.List;

/** Wraps text at blanks, and Chinese between characters; does not break words, such as paths. */
public final class WordWrap {
    /** The minimum width of the text beside a head. */
    private static final int MIN_WIDTH = 20;

    private static final String CLOSING = "，。、！？；：）】》」』”’,.!?;:)]}'\"";

    private WordWrap() {}

    /**
     * Returns the text with line breaks added where it is too wide.
     *
     * @param width 0 for no limit
     * @param indent the prefix of each added line
     */
    public static String words(String text, int width, String indent) {
        if (width <= 0) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrap(line, width, indent, lines));
        return String.join("\n", lines);
    }

    /** Returns complete lines: the head, and the text wrapped in a column beside it. */
    public static String beside(String head, int indent, String text, int width) {
        String broken = words(text, width <= 0 ? 0 : Math.max(MIN_WIDTH, width - indent), "");
        String gap = " ".repeat(Math.max(1, indent - columns(head)));
        return head + gap + broken.replace("\n", "\n" + " ".repeat(indent)) + "\n";
    }

    private static void wrap(String text, int width, String indent, List<String> lines) {
        if (columns(text) <= width) {
            lines.add(text);
            return;
        }
        int start = text.length() - text.stripLeading().length();
        StringBuilder line = new StringBuilder(text.substring(0, start));
        String glue = "";
        boolean empty = true;
        for (String word : text.substring(start).split(" ", -1)) {
            for (String unit : units(word)) {
                if (!empty && columns(line + glue + unit) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    line.append(indent).append(unit);
                } else {
                    line.append(glue).append(unit);
                }
                empty = false;
                glue = "";
            }
            glue = " ";
        }
        lines.add(line.toString());
    }

    /** Splits a word where it may be broken: before wide characters, as Chinese has no blanks, but not before punctuation. */
    private static List<String> units(String word) {
        if (word.contains("/")) {
            return List.of(word);
        }
        List<String> units = new ArrayList<>();
        StringBuilder unit = new StringBuilder();
        boolean afterWide = false;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            String next = Character.toString(word.codePointAt(at));
            boolean wide = DisplayWidth.of(next) > 1;
            if (!unit.isEmpty() && (wide || afterWide) && !CLOSING.contains(next)) {
                units.add(unit.toString());
                unit.setLength(0);
            }
            unit.append(next);
            afterWide = wide;
        }
        units.add(unit.toString());
        return units;
    }

    private static int columns(String text) {
        return DisplayWidth.of(ControlSequence.withoutStyles(text));
    }
}
