package dev.klingdsl.shell.session.input;

/**
 * One completion.
 *
 * @param value the whole word
 * @param description a short description; may be empty
 * @param group the heading that it is listed under
 * @param complete whether a blank may follow; false when the word may go on, as after a folder
 */
public record Suggestion(String value, String description, String group, boolean complete) {

    /** Creates a suggestion after which a blank may follow. */
    public static Suggestion of(String value, String description, String group) {
        return new Suggestion(value, description, group, true);
    }
}
