package dev.klingdsl.shell.session.input;

/**
 * Something that could be typed at a place.
 *
 * @param value the whole word
 * @param description what it is, short; may be empty
 * @param group what kind of thing it is
 * @param complete true when a blank may follow, false when the word goes on, as a folder does
 */
public record Suggestion(String value, String description, String group, boolean complete) {

    /** Returns a suggestion after which a blank may follow. */
    public static Suggestion of(String value, String description, String group) {
        return new Suggestion(value, description, group, true);
    }
}
