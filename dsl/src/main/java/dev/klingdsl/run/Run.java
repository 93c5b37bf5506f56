package dev.klingdsl.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A plan that is being carried out. Thread-safe. */
public final class Run {
    private final CompletableFuture<RunSummary> done;
    private final Runnable cancel;

    /**
     * Creates a run that is under way.
     *
     * @param done completes with its summary
     * @param cancel ends it
     */
    public Run(CompletableFuture<RunSummary> done, Runnable cancel) {
        this.done = done;
        this.cancel = cancel;
    }

    /**
     * {@return a future that completes once every take came as far as was asked or can come, on one of the client's
     * threads; failures of takes are in the summary} Cancelling it ends only this wait.
     */
    public CompletableFuture<RunSummary> done() {
        return done.copy();
    }

    /**
     * Waits for the end. Interrupting the wait does nothing to the run.
     *
     * @return how every take ended
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
     * Stops: what is not yet submitted never is, what is being submitted is seen through to its answer, and what was
     * submitted goes on at the service, unwatched.
     */
    public void cancel() {
        cancel.run();
    }

    /** Shows whether it has ended. */
    @Override
    public String toString() {
        return done.isDone() ? "Run[ended]" : "Run[under way]";
    }
}
