package dev.klingdsl.examples.benchmarks.start;

/** A program that does nothing: what starting Java costs. */
public final class Nothing {
    private Nothing() {}

    /** Does nothing. */
    public static void main(String[] args) {}
}
