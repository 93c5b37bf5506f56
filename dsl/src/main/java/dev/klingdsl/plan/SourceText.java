package dev.klingdsl.plan;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The text of a script, and its name in messages. Immutable.
 *
 * @param name the file's name as the user gave it, or any other for text that is not from a file
 * @param text the whole text
 */
public record SourceText(String name, String text) {

    /**
     * The text of one line.
     *
     * @param number counted from 1
     * @return the line without its line end; empty when the text has no such line
     */
    public Optional<String> line(int number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    /** Compares name and text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceText that && name.equals(that.name) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
