package dev.klingdsl.shell.session.completion;

import dev.klingdsl.shell.session.input.Suggestion;

import java.util.List;

/**
 * The completions at a position.
 *
 * @param start the start of the word that a suggestion replaces, up to the cursor
 * @param suggestions not filtered by the part of the word before the cursor
 */
public record Completion(int start, List<Suggestion> suggestions) {

    /** Copies the list. */
    public Completion {
        suggestions = List.copyOf(suggestions);
    }
}
