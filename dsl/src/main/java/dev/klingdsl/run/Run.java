package dev.klingdsl.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A run of a plan. Thread-safe. */
public final class Run {
    private final CompletableFuture<RunSummary> done;
    private final Runnable cancel;

    /**
     * Creates a run that has begun.
     *
     * @param done completes with its summary
     * @param cancel ends the run
     */
    public Run(CompletableFuture<RunSummary> done, Runnable cancel) {
        this.done = done;
        this.cancel = cancel;
    }

    /**
     * {@return a future that completes, on one of the client's threads, once every take has reached the requested state
     * or failed; failures of takes are in the summary} Cancelling it ends only this wait.
     */
    public CompletableFuture<RunSummary> done() {
        return done.copy();
    }

    /**
     * Waits for the end of the run. Interrupting the wait does not affect the run.
     *
     * @return the outcome of every take
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public RunSummary await() throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /**
     * Stops the run: takes that are not submitted yet will not be, those being submitted wait for their response, and
     * submitted jobs continue at the service but are not followed.
     */
    public void cancel() {
        cancel.run();
    }

    /** Shows whether the run has ended. */
    @Override
    public String toString() {
        return done.isDone() ? "Run[ended]" : "Run[under way]";
    }
}
