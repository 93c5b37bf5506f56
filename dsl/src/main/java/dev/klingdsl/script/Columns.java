package dev.klingdsl.script;

/** Groovy counts columns in code points, this library in UTF-16 code units. */
final class Columns {
    private Columns() {}

    /** Converts a column of Groovy's, counted from 1; what lies outside the line comes to its end. */
    static int inUnits(String line, int column) {
        int points = line.codePointCount(0, line.length());
        int before = Math.max(0, Math.min(column - 1, points));
        return line.offsetByCodePoints(0, before) + 1;
    }
}
