package dev.klingdsl.examples.benchmarks;

import java.io.IOException;
import java.util.List;

/** A part of the benchmark that can be run alone. What it compares, it measures in turns, in one run. */
public interface Section {

    /** Returns what it is called on the command line. */
    String name();

    /** Returns the heading of its table. */
    String title();

    /** Measures, and returns the rows of its table; a row that cannot be measured here says why. */
    List<Row> measure(Effort effort) throws IOException, InterruptedException;
}
