package dev.klingdsl.shell.cli;

/** Runs work that Ctrl-C may interrupt. */
@FunctionalInterface
public interface InterruptHandler {

    /**
     * Runs {@code work}. If the process is interrupted meanwhile, {@code action} is called on another thread, and the
     * process does not exit before {@code work} has returned.
     */
    int during(Work work, Runnable action) throws InterruptedException;

    /** Work that may be interrupted. */
    @FunctionalInterface
    interface Work {
        /** Runs it and returns an exit code. */
        int run() throws InterruptedException;
    }
}
