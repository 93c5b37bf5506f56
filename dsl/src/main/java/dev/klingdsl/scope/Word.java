package dev.klingdsl.scope;

import dev.klingdsl.request.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A word of the language, with its description for help, documentation, completion and error messages.
 *
 * @param name the word
 * @param place where it may be used
 * @param setting that it sets; null when it sets none
 * @param usage its syntax, with placeholders
 * @param accepts its arguments, as a noun phrase
 * @param summary what it does, as a phrase without a full stop
 * @param range the possible values; may be empty
 * @param otherwise the default when the word is not used; may be empty
 * @param example one line of a script
 */
public record Word(
        String name,
        Place place,
        @Nullable Setting setting,
        String usage,
        String accepts,
        String summary,
        String range,
        String otherwise,
        String example) {

    /** Where a word may be used. */
    public enum Place {
        /** At the top level of a script. */
        SCRIPT,
        /** Inside a block of settings. */
        BLOCK
    }

    /**
     * Starts the description of a word for blocks of settings.
     *
     * @param name a Java identifier that has no other meaning there
     * @return the builder of the description
     */
    public static WordBuilder inBlock(String name) {
        return new WordBuilder(name, Place.BLOCK);
    }

    /**
     * Starts the description of a word for the top level of scripts.
     *
     * @param name a Java identifier that has no other meaning there
     * @return the builder of the description
     */
    public static WordBuilder inScript(String name) {
        return new WordBuilder(name, Place.SCRIPT);
    }

    /** {@return true for a word without arguments} */
    public boolean takesNothing() {
        return accepts.equals("nothing");
    }

    /** {@return the name of the wire field it sets, or null} */
    public @Nullable String wireField() {
        return setting == null ? null : setting.wireField();
    }
}
