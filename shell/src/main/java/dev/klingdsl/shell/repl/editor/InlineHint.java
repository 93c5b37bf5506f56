package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word;
import dev.klingdsl.shell.session.EditorOption;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A faint hint after the cursor.
 *
 * @param accepted what the right arrow key inserts; empty for a usage
 * @param text what is shown
 */
record InlineHint(String accepted, String text) {
    static final InlineHint NONE = new InlineHint("", "");

    /** Inputs that may spend money are never suggested, so that a stray key cannot submit. */
    private static final Set<String> NEVER_SUGGESTED = Set.of("submit", "retry");

    private static final Pattern CLIENT = Pattern.compile("\\bclient\\b");

    /** Returns the hint for a text before the cursor. */
    static InlineHint after(String text, List<String> history, Session session) {
        if (text.isBlank()) {
            return NONE;
        }
        if (session.options().contains(EditorOption.SUGGEST)) {
            Optional<String> line = earlier(text, history, session);
            if (line.isPresent()) {
                String rest = line.get().substring(text.length());
                return new InlineHint(rest, rest);
            }
        }
        return session.options().contains(EditorOption.TIPS) ? usage(text, session) : NONE;
    }

    private static Optional<String> earlier(String text, List<String> history, Session session) {
        for (int i = history.size() - 1; i >= 0; i--) {
            String line = history.get(i);
            boolean spends = session.commands()
                    .commandOf(line)
                    .map(command -> NEVER_SUGGESTED.contains(command.doc().name()))
                    .orElse(false);
            boolean mightSpend = spends || CLIENT.matcher(line).find();
            if (line.length() > text.length() && line.startsWith(text) && !line.contains("\n") && !mightSpend) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static InlineHint usage(String text, Session session) {
        String word = text.strip();
        if (!text.equals(word + " ") || !word.matches("\\w+")) {
            return NONE;
        }
        Optional<SessionCommand> command = session.commands().find(word);
        if (command.isPresent()) {
            String parameters = command.get().doc().parameters();
            return new InlineHint(
                    "",
                    parameters
                            + (parameters.isEmpty() ? "" : "  ")
                            + command.get().doc().summary());
        }
        return Vocabulary.standard().find(word).map(InlineHint::of).orElse(NONE);
    }

    private static InlineHint of(Word word) {
        String parameters = word.usage().substring(word.name().length()).strip();
        return new InlineHint("", parameters + "  " + word.summary());
    }
}
