package dev.klingdsl.shell.render;

import java.util.function.UnaryOperator;

/**
 * One field of a table.
 *
 * @param text one line; shortened when the column is narrower
 * @param paint colours the text after it was shortened
 */
public record Cell(String text, UnaryOperator<String> paint) {

    /** Creates a field without colour. */
    public static Cell plain(String text) {
        return new Cell(text, UnaryOperator.identity());
    }
}
