package dev.klingdsl.shell.repl;

import dev.klingdsl.shell.session.Suggestion;
import dev.klingdsl.text.DisplayWidth;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

import java.util.List;
import java.util.regex.Pattern;

/** Hands JLine the suggestions of the session, each with its description. */
final class InputCompleter implements Completer {
    private static final int LONGEST_DESCRIPTION = 60;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (!(line instanceof WordToComplete word)) {
            return;
        }
        int order = 0;
        for (Suggestion suggestion : word.completion().suggestions()) {
            String description = BLANKS.matcher(suggestion.description()).replaceAll(" ");
            candidates.add(new Candidate(
                    suggestion.value(),
                    shown(suggestion.value(), word),
                    suggestion.group(),
                    description.isEmpty() ? null : DisplayWidth.shorten(description, LONGEST_DESCRIPTION),
                    null,
                    null,
                    suggestion.complete(),
                    order++));
        }
    }

    /** The quote that ends a value is inserted with it, but would only clutter the list. */
    private static String shown(String value, WordToComplete word) {
        int start = word.completion().start();
        String quote = start > 0 ? word.line().substring(start - 1, start) : " ";
        boolean quoted = "'\"".contains(quote) && value.length() > 1 && value.endsWith(quote);
        return quoted ? value.substring(0, value.length() - 1) : value;
    }
}
