package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.text.DisplayWidth;
import dev.klingdsl.text.OneLine;
import dev.klingdsl.text.Printable;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.util.List;
import java.util.Locale;

/**
 * Passes the session's suggestions to JLine. Descriptions are in a column after the values; JLine would put them at the
 * right edge and in brackets.
 */
final class InputCompleter implements Completer {
    private static final int WIDEST_VALUE = 32;
    private static final int MAX_DESCRIPTION = 60;

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (!(line instanceof CompletionWord word)) {
            return;
        }
        List<Suggestion> fitting = fitting(word);
        int column = fitting.stream()
                .mapToInt(suggestion -> DisplayWidth.of(shown(suggestion.value(), word)))
                .filter(width -> width <= WIDEST_VALUE)
                .max()
                .orElse(0);
        int columns = Math.max(20, reader.getTerminal().getSize().getColumns() - 1);
        int order = 1;
        for (Suggestion suggestion : fitting) {
            candidates.add(new Candidate(
                    suggestion.value(),
                    described(shown(suggestion.value(), word), suggestion.description(), column, columns),
                    suggestion.group(),
                    null,
                    null,
                    null,
                    suggestion.complete(),
                    order++));
        }
    }

    /** Returns the suggestions with the word as a prefix; without any, all of them for JLine's fuzzy matching. */
    private static List<Suggestion> fitting(CompletionWord word) {
        List<Suggestion> all = word.completion().suggestions();
        String typed = word.word().toLowerCase(Locale.ROOT);
        List<Suggestion> fitting = all.stream()
                .filter(suggestion ->
                        suggestion.value().toLowerCase(Locale.ROOT).startsWith(typed))
                .toList();
        return fitting.isEmpty() ? all : fitting;
    }

    private static String described(String value, String description, int column, int columns) {
        String text = OneLine.of(description);
        int left = columns - Math.max(column, DisplayWidth.of(value)) - 2;
        if (text.isEmpty() || left < 4) {
            return value;
        }
        return new AttributedStringBuilder()
                .append(value)
                .append(" ".repeat(Math.max(0, column - DisplayWidth.of(value)) + 2))
                .styled(AttributedStyle::faint, DisplayWidth.shorten(text, Math.min(left, MAX_DESCRIPTION)))
                .toAnsi();
    }

    /** Returns the value without its closing quote, which is inserted but not listed. */
    private static String shown(String value, CompletionWord word) {
        int start = word.completion().start();
        String quote = start > 0 ? word.line().substring(start - 1, start) : " ";
        boolean quoted = "'\"".contains(quote) && value.length() > 1 && value.endsWith(quote);
        return Printable.of(quoted ? value.substring(0, value.length() - 1) : value);
    }
}
