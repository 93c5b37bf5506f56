package dev.klingdsl.job;

/**
 * Identifies one take of a plan.
 *
 * @param step the step's name
 * @param take counted from 1
 */
public record TakeId(String step, int take) {

    /** Returns {@code shot} for the first take and {@code shot-take2} for the second. */
    @Override
    public String toString() {
        return take == 1 ? step : step + "-take" + take;
    }
}
