package dev.klingdsl.examples.benchmarks.start;

import dev.klingdsl.examples.benchmarks.Turns;

import java.io.IOException;

/** Presses Tab in a shell, again and again. */
final class Completing {
    private static final String DELETE_LINE = "\u0015";
    private static final double NANOS_IN_A_MILLI = 1e6;
    private static final int PERCENT = 95;

    private Completing() {}

    /** Returns how long, at the 95th percentile, it takes in milliseconds until the rest of the word is there. */
    static double millis(Screen shell, int warmUp, int presses) throws IOException {
        double[] took = new double[presses];
        for (int i = -warmUp; i < presses; i++) {
            double millis = i % 2 == 0 ? press(shell, "clar", "ity") : press(shell, "asp", "ect");
            if (i >= 0) {
                took[i] = millis;
            }
        }
        return Turns.percentile(took, PERCENT);
    }

    private static double press(Screen shell, String typed, String rest) throws IOException {
        shell.type(typed);
        shell.await(typed.substring(typed.length() - 1));
        long start = System.nanoTime();
        shell.type("\t");
        shell.await(rest);
        double took = (System.nanoTime() - start) / NANOS_IN_A_MILLI;
        shell.type(DELETE_LINE);
        return took;
    }
}
