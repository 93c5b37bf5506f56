package dev.klingdsl.shell.render;

/**
 * One column of a table.
 *
 * @param title its heading
 * @param right whether it is aligned to the right
 * @param least the minimum width when the table does not fit
 * @param weight its share of the space then
 */
public record Column(String title, boolean right, int least, int weight) {

    /** Creates a column of text that may be shortened to {@code least} columns. */
    public static Column words(String title, int least, int weight) {
        return new Column(title, false, Math.max(least, title.length()), weight);
    }

    /** Creates a column of numbers, which are never shortened. */
    public static Column numbers(String title) {
        return new Column(title, true, Integer.MAX_VALUE, 1);
    }

    /** Creates a column of text that is never shortened. */
    public static Column whole(String title) {
        return new Column(title, false, Integer.MAX_VALUE, 1);
    }
}
