package dev.klingdsl.shell.session.completion;

import dev.klingdsl.shell.session.input.Suggestion;

import java.util.List;

/**
 * What could stand at a place.
 *
 * @param start where the word starts that a suggestion replaces, up to the cursor
 * @param suggestions not yet filtered by what is typed of the word
 */
public record Completion(int start, List<Suggestion> suggestions) {

    /** Copies the list. */
    public Completion {
        suggestions = List.copyOf(suggestions);
    }
}
