package dev.klingdsl.examples.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures several things in turns, so that whatever slows the machine slows all of them. */
public final class Turns {
    /** Measures one thing once. */
    @FunctionalInterface
    public interface Trial {
        /** Returns what was measured. */
        double run() throws IOException, InterruptedException;
    }

    private final List<Trial> trials = new ArrayList<>();

    /** Takes one more thing to measure and returns its place among the results. */
    public int add(Trial trial) {
        trials.add(trial);
        return trials.size() - 1;
    }

    /** Runs each {@code warmUp} times, then {@code rounds} times in turns, and returns the medians of the latter. */
    public double[] medians(int warmUp, int rounds) throws IOException, InterruptedException {
        double[][] measured = new double[trials.size()][rounds];
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < trials.size(); i++) {
                double result = trials.get(i).run();
                if (round >= 0) {
                    measured[i][round] = result;
                }
            }
        }
        return Arrays.stream(measured).mapToDouble(each -> percentile(each, 50)).toArray();
    }

    /** Returns the value that so many percent of the others do not exceed; the middle of two where it falls between. */
    public static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = percent / 100.0 * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
