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

    /** How it is written, with placeholders, and what its arguments are, as a noun phrase. */
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

    /** What it does, as a phrase without a full stop. */
    public WordBuilder says(String text) {
        summary = text;
        return this;
    }

    /** What values are possible. */
    public WordBuilder range(String text) {
        range = text;
        return this;
    }

    /** What holds when it is not said. */
    public WordBuilder otherwise(String text) {
        otherwise = text;
        return this;
    }

    /** One line that can stand in a script. */
    public WordBuilder example(String text) {
        example = text;
        return this;
    }

    /** Returns the word. */
    public Word build() {
        return new Word(
                name, place, setting, usage, accepts, summary, range, otherwise, example.isEmpty() ? usage : example);
    }
}
