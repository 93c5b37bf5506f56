package dev.klingdsl.run;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.request.VideoRequest;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Observes a client, for metrics and logs. Called concurrently on the client's threads: implementations must be fast
 * and thread-safe. Exceptions are logged and otherwise ignored.
 */
public interface ClientObserver {

    /**
     * Called when the service has accepted a request.
     *
     * @param submission the request and the service's id
     * @param took the time from the first attempt to the response, including attempts that created no job
     */
    default void submitted(Submission submission, Duration took) {}

    /**
     * Called when a request was refused, could not be sent, or its response was lost.
     *
     * @param request the request
     * @param reason the failure
     */
    default void notSubmitted(VideoRequest request, KlingException reason) {}

    /**
     * Called when a call has failed and will be retried.
     *
     * @param reason the failure
     * @param wait the time until the retry
     */
    default void retried(KlingException reason, Duration wait) {}

    /**
     * Called when a job has ended.
     *
     * @param submission the request and the service's id
     * @param status how it ended: failed or succeeded
     * @param took the time since the job was accepted, or attached
     */
    default void finished(Submission submission, JobStatus status, Duration took) {}

    /**
     * Called when a result file is complete.
     *
     * @param submission the request and the service's id
     * @param file the file
     * @param bytes the length of the file
     * @param took the time since the first request for it, including retries
     */
    default void downloaded(Submission submission, Path file, long bytes, Duration took) {}
}
