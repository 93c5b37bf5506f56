package dev.klingdsl.scope;

import groovy.lang.Closure;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The arguments of an application's own word, counted from 0. Each method but {@link #count} and {@link #values} throws an
 * {@link IllegalArgumentException} with a message for the script's author when the argument is missing or of another type.
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

    /** {@return the number of arguments} */
    public int count() {
        return values.size();
    }

    /** {@return all arguments, unmodifiable} */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }

    /**
     * Returns an argument that has to be a string, plain or interpolated.
     *
     * @param index counted from 0
     * @return the string
     * @throws IllegalArgumentException if it is missing or of another type; the message says how the word is used
     */
    public String text(int index) {
        if (at(index) instanceof CharSequence text) {
            return text.toString();
        }
        throw misused();
    }

    /**
     * Returns an argument that has to be a whole number.
     *
     * @param index counted from 0
     * @return the number
     * @throws IllegalArgumentException if it is missing or of another type; the message says how the word is used
     */
    public int number(int index) {
        Object value = at(index);
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        throw misused();
    }

    /**
     * Returns an argument that has to be a preset or a block of settings.
     *
     * @param index counted from 0
     * @return the preset, or a preset of the block
     * @throws IllegalArgumentException if it is missing or of another type; the message says how the word is used
     */
    public Preset settings(int index) {
        Object value = at(index);
        if (value instanceof Closure<?> block) {
            return Preset.of(block);
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
        return new IllegalArgumentException(UsageMessages.explain(word, values));
    }
}
