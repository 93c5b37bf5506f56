package dev.klingdsl.examples.benchmarks;

import java.util.Locale;

/**
 * Something measured.
 *
 * @param value how much; not a number when it could not be measured
 * @param unit of the value, such as ms; empty for counts
 */
public record Quantity(double value, String unit) {

    /** Returns milliseconds. */
    public static Quantity millis(double value) {
        return new Quantity(value, "ms");
    }

    /** Returns a number of things. */
    public static Quantity count(long value) {
        return new Quantity(value, "");
    }

    /** Returns the value with three significant digits, or all of a larger one, and the unit. */
    @Override
    public String toString() {
        String number = value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
