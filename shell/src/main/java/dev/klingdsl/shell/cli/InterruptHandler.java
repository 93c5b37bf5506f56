package dev.klingdsl.shell.cli;

/** Tells of Ctrl-C. */
@FunctionalInterface
public interface InterruptHandler {

    /**
     * Runs {@code work}. When the user interrupts the process meanwhile, {@code action} is called on another thread, and the
     * process does not end before {@code work} has come to its end.
     */
    int during(Work work, Runnable action) throws InterruptedException;

    /** What may be interrupted; returns an exit code. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        int run() throws InterruptedException;
    }
}
