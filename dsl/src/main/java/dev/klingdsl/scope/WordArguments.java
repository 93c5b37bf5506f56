package dev.klingdsl.scope;

import groovy.lang.Closure;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * What follows a word of an application. Each method but {@link #count} and {@link #values} throws an {@link
 * IllegalArgumentException} with a sentence for the script's author when there is no such argument, or one of another
 * kind. Counted from 0.
 */
public final class WordArguments {
    private final Word word;
    private final List<@Nullable Object> values;

    WordArguments(Word word, @Nullable Object arguments) {
        this.word = word;
        this.values = Arrays.asList(arguments instanceof Object[] array ? array : new @Nullable Object[] {arguments});
        if (word.takesNothing() && !values.isEmpty()) {
            throw misused();
        }
    }

    /** Returns how many there are. */
    public int count() {
        return values.size();
    }

    /** Returns all of them as they are, in order. */
    public List<@Nullable Object> values() {
        return java.util.Collections.unmodifiableList(values);
    }

    /** Returns a text. */
    public String text(int index) {
        if (at(index) instanceof CharSequence text) {
            return text.toString();
        }
        throw misused();
    }

    /** Returns a whole number. */
    public int number(int index) {
        Object value = at(index);
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        throw misused();
    }

    /** Returns a preset, or a block of settings as one. */
    public Preset settings(int index) {
        Object value = at(index);
        if (value instanceof Closure<?> block) {
            return Blocks.preset(block);
        }
        if (value instanceof Preset preset) {
            return preset;
        }
        throw misused();
    }

    private @Nullable Object at(int index) {
        if (index >= values.size()) {
            throw misused();
        }
        return values.get(index);
    }

    private IllegalArgumentException misused() {
        return new IllegalArgumentException(MisusedWord.explain(word, values));
    }
}
