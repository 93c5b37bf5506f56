package dev.klingdsl.run;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.request.VideoRequest;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Hears what a client does, for metrics and logs. Called on the client's threads, several at once: be quick and
 * thread-safe. What it throws is logged and changes nothing.
 */
public interface ClientObserver {

    /**
     * The service accepted a request.
     *
     * @param submission the request and the service's id
     * @param took from sending it to the answer, with attempts that certainly created nothing
     */
    default void submitted(Submission submission, Duration took) {}

    /**
     * A request was refused, could not be sent, or its answer was lost.
     *
     * @param request what was to be submitted
     * @param reason what became of it, as callers are told
     */
    default void notSubmitted(VideoRequest request, KlingException reason) {}

    /**
     * A call failed and is about to be made again.
     *
     * @param reason how the call failed
     * @param wait how long until then
     */
    default void retried(KlingException reason, Duration wait) {}

    /**
     * A job has ended.
     *
     * @param submission the request and the service's id
     * @param status how it ended: failed or succeeded
     * @param took since it was accepted, or attached
     */
    default void finished(Submission submission, JobStatus status, Duration took) {}

    /**
     * A result file is complete.
     *
     * @param submission the request and the service's id
     * @param file where it is
     * @param bytes its length
     * @param took from the first request for it, with further attempts
     */
    default void downloaded(Submission submission, Path file, long bytes, Duration took) {}
}
