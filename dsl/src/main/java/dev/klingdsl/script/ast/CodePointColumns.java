package dev.klingdsl.script.ast;

/** Converts columns of Groovy, which counts code points, into columns in UTF-16 code units. */
public final class CodePointColumns {
    private CodePointColumns() {}

    /** Converts a column of Groovy, counted from 1; one beyond the line becomes the end of the line. */
    public static int inUnits(String line, int column) {
        int points = line.codePointCount(0, line.length());
        int before = Math.max(0, Math.min(column - 1, points));
        return line.offsetByCodePoints(0, before) + 1;
    }
}
