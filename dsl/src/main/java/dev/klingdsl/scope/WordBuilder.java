package dev.klingdsl.scope;

import dev.klingdsl.request.Setting;
import dev.klingdsl.scope.Word.Place;
import org.jspecify.annotations.Nullable;

/** Describes a {@link Word}; until told otherwise, one that takes nothing. Not thread-safe. */
public final class WordBuilder {
    private static final String NOTHING = "nothing";

    private final String name;
    private final Place place;
    private @Nullable Setting setting;
    private String usage;
    private String accepts = NOTHING;
    private String summary = "";
    private String range = "";
    private String otherwise = "";
    private String example = "";

    WordBuilder(String name, Place place) {
        this.name = name;
        this.place = place;
        this.usage = name + "()";
    }

    /**
     * How it is written, with placeholders, and what its arguments are, as a noun phrase.
     *
     * @param writtenAs the word with its arguments, as help shows it
     * @param arguments what they are
     * @return this
     */
    public WordBuilder takes(String writtenAs, String arguments) {
        usage = writtenAs;
        accepts = arguments;
        return this;
    }

    /** Which setting it sets. */
    WordBuilder sets(Setting what) {
        setting = what;
        return this;
    }

    /**
     * What it does, as a phrase without a full stop.
     *
     * @param text shown by help and completion
     * @return this
     */
    public WordBuilder says(String text) {
        summary = text;
        return this;
    }

    /**
     * What values are possible.
     *
     * @param text a phrase for people; it is not checked against
     * @return this
     */
    public WordBuilder range(String text) {
        range = text;
        return this;
    }

    /**
     * What holds when it is not said.
     *
     * @param text a phrase for people
     * @return this
     */
    public WordBuilder otherwise(String text) {
        otherwise = text;
        return this;
    }

    /**
     * One line that can stand in a script.
     *
     * @param text without a line end
     * @return this
     */
    public WordBuilder example(String text) {
        example = text;
        return this;
    }

    /**
     * Returns the word.
     *
     * @return the word, to be added to a {@link Vocabulary}
     */
    public Word build() {
        return new Word(
                name, place, setting, usage, accepts, summary, range, otherwise, example.isEmpty() ? usage : example);
    }
}
