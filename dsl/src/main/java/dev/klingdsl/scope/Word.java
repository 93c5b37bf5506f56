package dev.klingdsl.scope;

import dev.klingdsl.request.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A word of the language and all there is to say of it; help, documentation, completion and error messages draw from here.
 *
 * @param name the word
 * @param place where it can stand
 * @param setting what it sets; null when it sets none
 * @param usage how it is written, with placeholders
 * @param accepts what its arguments are, as a noun phrase
 * @param summary what it does, as a phrase without a full stop
 * @param range what values are possible; empty when nothing is to be said
 * @param otherwise what holds when it is not said; empty when nothing does
 * @param example one line that can stand in a script
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

    /** Where a word can stand. */
    public enum Place {
        /** At the top level of a script. */
        SCRIPT,
        /** Inside a block of settings. */
        BLOCK
    }

    /**
     * Starts the description of a word for blocks of settings.
     *
     * @param name as scripts write it: a Java identifier that means nothing else there
     * @return the builder that goes on with the description
     */
    public static WordBuilder inBlock(String name) {
        return new WordBuilder(name, Place.BLOCK);
    }

    /**
     * Starts the description of a word for the top level of scripts.
     *
     * @param name as scripts write it: a Java identifier that means nothing else there
     * @return the builder that goes on with the description
     */
    public static WordBuilder inScript(String name) {
        return new WordBuilder(name, Place.SCRIPT);
    }

    /** {@return true for a word that no argument follows} */
    public boolean takesNothing() {
        return accepts.equals("nothing");
    }

    /** {@return the name of the wire field it sets, or null} */
    public @Nullable String wireField() {
        return setting == null ? null : setting.wireField();
    }
}
