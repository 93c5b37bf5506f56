package dev.klingdsl.shell.render;

import dev.klingdsl.text.OneLine;

import java.util.function.UnaryOperator;

/**
 * One field of a table.
 *
 * @param text put on one line; shortened when the column is narrower
 * @param paint colours the text after it was shortened
 */
public record Cell(String text, UnaryOperator<String> paint) {

    /** Makes the text one line. */
    public Cell {
        text = OneLine.of(text);
    }

    /** Creates a field without colour. */
    public static Cell plain(String text) {
        return new Cell(text, UnaryOperator.identity());
    }
}
