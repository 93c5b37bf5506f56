package dev.klingdsl.examples.benchmarks;

/** How thoroughly to measure. */
public enum Effort {
    /** For numbers to quote; minutes. */
    FULL,
    /** Only shows that everything can still be measured; seconds, and the numbers mean nothing. */
    SMOKE;

    /** Returns one of two numbers, such as repetitions. */
    public int of(int full, int smoke) {
        return this == FULL ? full : smoke;
    }
}
