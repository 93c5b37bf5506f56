package dev.klingdsl.plan;

/**
 * A range within one line of a script.
 *
 * @param source the script
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 code units; 0 when only the line is known
 * @param length in UTF-16 code units; 0 when only the line is known
 */
public record SourceLocation(SourceText source, int line, int column, int length) {

    /**
     * {@return a location of a whole line}
     *
     * @param source the script
     * @param line counted from 1
     */
    public static SourceLocation ofLine(SourceText source, int line) {
        return new SourceLocation(source, line, 0, 0);
    }

    /** Returns {@code file:line:column}, or {@code file:line} when the column is not known. */
    @Override
    public String toString() {
        return source.name() + ":" + line + (column > 0 ? ":" + column : "");
    }
}
