package dev.klingdsl.shell.render;

/**
 * One column of a table.
 *
 * @param title its head
 * @param right whether its fields end at the same place
 * @param least how narrow it may get when the table does not fit
 * @param weight how much of the space it gets then, compared to others
 */
public record Column(String title, boolean right, int least, int weight) {

    /** Returns a column for words, which may be shortened to {@code least} columns. */
    public static Column words(String title, int least, int weight) {
        return new Column(title, false, Math.max(least, title.length()), weight);
    }

    /** Returns a column for numbers, which are never shortened. */
    public static Column numbers(String title) {
        return new Column(title, true, Integer.MAX_VALUE, 1);
    }

    /** Returns a column for words that are never shortened. */
    public static Column whole(String title) {
        return new Column(title, false, Integer.MAX_VALUE, 1);
    }
}
