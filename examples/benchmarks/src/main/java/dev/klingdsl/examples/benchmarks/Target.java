package dev.klingdsl.examples.benchmarks;

import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * What a number is to be.
 *
 * @param text for the table
 * @param isMet tells whether a number is so
 */
public record Target(String text, DoublePredicate isMet) {

    /** Nothing is promised. */
    public static final Target NONE = new Target("", number -> true);

    /** The number is to be that or less. */
    public static Target atMost(double limit) {
        return new Target("≤ " + show(limit), number -> number <= limit);
    }

    /** The number is to be that or more. */
    public static Target atLeast(double limit) {
        return new Target("≥ " + show(limit), number -> number >= limit);
    }

    static String show(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.2f", number);
    }
}
