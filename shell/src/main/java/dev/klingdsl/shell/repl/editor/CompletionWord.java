package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.shell.session.completion.Completion;
import org.jline.reader.CompletingParsedLine;

import java.util.List;

/**
 * The word at the cursor, with its completions.
 *
 * @param line the complete input
 * @param cursor its offset in the line
 * @param completion the start of the word, and suggestions
 */
record CompletionWord(String line, int cursor, Completion completion) implements CompletingParsedLine {
    @Override
    public String word() {
        return line.substring(completion.start(), Math.max(completion.start(), cursor));
    }

    @Override
    public int wordCursor() {
        return word().length();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
