package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.shell.session.completion.Completion;
import org.jline.reader.CompletingParsedLine;

import java.util.List;

/**
 * The word at the cursor, with what could stand there.
 *
 * @param line the whole input
 * @param cursor its place in it
 * @param completion where the word starts, and its suggestions
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
