package dev.klingdsl.shell.render;

import java.util.function.UnaryOperator;

/**
 * One field of a table.
 *
 * @param text what it shows, on one line; shortened when the column is narrower
 * @param paint colours it, once it has been fitted
 */
public record Cell(String text, UnaryOperator<String> paint) {

    /** Returns a field without colour. */
    public static Cell plain(String text) {
        return new Cell(text, UnaryOperator.identity());
    }
}
