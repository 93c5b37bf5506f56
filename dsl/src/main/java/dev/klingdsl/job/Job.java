package dev.klingdsl.job;

import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A submitted request. It exists, and costs, at the service; this is a view of it that a client keeps up to date until
 * the client is closed. Thread-safe.
 */
public interface Job {

    /** {@return the service's id} */
    String id();

    /** {@return what was submitted} */
    VideoRequest request();

    /** {@return the latest known state} */
    JobStatus status();

    /** {@return when the service accepted it, or, for a job attached later, when it was attached} */
    Instant submittedAt();

    /** {@return the id of the submitting call at the service; null when it is not known} */
    @Nullable
    String traceId();

    /**
     * Returns a future that completes with the last state, failed or succeeded, on one of the client's threads: do not
     * block in what depends on it. It completes exceptionally with a {@link dev.klingdsl.error.KlingException} when the
     * state cannot be learned any more, and is cancelled when the client is closed. Each call returns another future;
     * cancelling one ends only that wait, never the job.
     *
     * @return a new future of the last state
     */
    CompletableFuture<JobStatus> finished();

    /**
     * Calls a listener with the latest known state, at once and on the calling thread, and then with each further state, in
     * order and on one of the client's threads: it must not block. The last state is failed or succeeded, unless
     * {@link #finished} completes exceptionally. What the listener throws is logged.
     *
     * @param listener gets each state once; may close the watch, also while it is being called
     * @return the registration; closing it does nothing to the job
     */
    Watch onStatus(Consumer<? super JobStatus> listener);

    /**
     * Waits until the job is finished. Interrupting the wait does nothing to the job.
     *
     * @param timeout by the wall clock, also across a suspended machine
     * @return the last state, failed or succeeded
     * @throws dev.klingdsl.error.DeadlineException if the job is not finished by then
     * @throws java.util.concurrent.CancellationException if the client is closed meanwhile
     * @throws InterruptedException if the waiting thread is interrupted
     */
    JobStatus await(Duration timeout) throws InterruptedException;

    /** The registration of a listener. */
    interface Watch extends AutoCloseable {
        /** Unregisters the listener; a call that is under way still ends. */
        @Override
        void close();
    }
}
