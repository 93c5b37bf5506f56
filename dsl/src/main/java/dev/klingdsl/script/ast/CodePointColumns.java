package dev.klingdsl.script.ast;

/** Groovy counts columns in code points, this library in UTF-16 code units. */
public final class CodePointColumns {
    private CodePointColumns() {}

    /** Converts a column of Groovy's, counted from 1; what lies outside the line comes to its end. */
    public static int inUnits(String line, int column) {
        int points = line.codePointCount(0, line.length());
        int before = Math.max(0, Math.min(column - 1, points));
        return line.offsetByCodePoints(0, before) + 1;
    }
}
