package dev.klingdsl.scope;

import dev.klingdsl.request.Setting;
import dev.klingdsl.scope.Word.Place;
import org.jspecify.annotations.Nullable;

/** Builds the description of a {@link Word}; without {@link #takes} it has no arguments. Not thread-safe. */
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

    /** Describes the word of a setting, as the setting does. */
    static WordBuilder of(Setting setting) {
        return new WordBuilder(setting.word(), Place.BLOCK)
                .takes(setting.usage(), setting.accepts())
                .sets(setting)
                .says(setting.summary())
                .range(setting.range())
                .otherwise(setting.otherwise())
                .example(setting.example());
    }

    /**
     * Sets the syntax and the arguments.
     *
     * @param writtenAs the word with placeholders for its arguments, as help shows it
     * @param arguments as a noun phrase
     * @return this
     */
    public WordBuilder takes(String writtenAs, String arguments) {
        usage = writtenAs;
        accepts = arguments;
        return this;
    }

    /** Sets the setting that the word sets. */
    WordBuilder sets(Setting what) {
        setting = what;
        return this;
    }

    /**
     * Sets the summary.
     *
     * @param text what the word does, as a phrase without a full stop
     * @return this
     */
    public WordBuilder says(String text) {
        summary = text;
        return this;
    }

    /**
     * Sets the description of the possible values.
     *
     * @param text a phrase for users; values are not checked against it
     * @return this
     */
    public WordBuilder range(String text) {
        range = text;
        return this;
    }

    /**
     * Sets the description of the default.
     *
     * @param text a phrase for users
     * @return this
     */
    public WordBuilder otherwise(String text) {
        otherwise = text;
        return this;
    }

    /**
     * Sets the example.
     *
     * @param text one line of a script
     * @return this
     */
    public WordBuilder example(String text) {
        example = text;
        return this;
    }

    /**
     * Creates the word.
     *
     * @return the word, for a {@link Vocabulary}
     */
    public Word build() {
        return new Word(
                name, place, setting, usage, accepts, summary, range, otherwise, example.isEmpty() ? usage : example);
    }
}
