package dev.klingdsl.job;

import dev.klingdsl.error.KlingException;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;

/** Something that happened to one take of a running plan. Those of one take arrive in the order they happened. */
public sealed interface JobEvent {

    /** {@return the take it happened to} */
    TakeId take();

    /** {@return when it happened, by the client's clock} */
    Instant at();

    /**
     * A local image is being uploaded; not sent for one that was uploaded before.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     * @param image the file, or the name of the image
     */
    record Uploading(TakeId take, Instant at, Path image) implements JobEvent {}

    /**
     * The request is about to be sent.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     */
    record Submitting(TakeId take, Instant at) implements JobEvent {}

    /**
     * The request was sent, now or by an earlier run, and its answer was lost: the service is asked what became of it,
     * which takes minutes. Nothing is submitted again before that is certain.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     * @param entry the id of the submission in the ledger
     * @param reason why the outcome is unknown
     */
    record InDoubt(TakeId take, Instant at, String entry, String reason) implements JobEvent {}

    /**
     * The service accepted the request.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     * @param jobId the service's id of the job
     * @param traceId the id of the call at the service; null when the answer had none
     */
    record Submitted(
            TakeId take, Instant at, String jobId, @Nullable String traceId) implements JobEvent {}

    /**
     * The result of an earlier run is used; nothing is submitted.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     * @param jobId the service's id of the job
     * @param file the first of its results
     */
    record Reused(TakeId take, Instant at, String jobId, Path file) implements JobEvent {}

    /**
     * The job of an earlier run, which is still under way, is followed; nothing is submitted.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     * @param jobId the service's id of the job
     */
    record Reattached(TakeId take, Instant at, String jobId) implements JobEvent {}

    /**
     * The state of the job has changed.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     * @param jobId the service's id of the job
     * @param status the new state, which differs from the one before
     */
    record StatusChanged(TakeId take, Instant at, String jobId, JobStatus status) implements JobEvent {}

    /**
     * A file is arriving.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     * @param jobId the service's id of the job
     * @param bytes received so far
     * @param total of the whole file; empty when the server does not say
     */
    record Downloading(TakeId take, Instant at, String jobId, long bytes, OptionalLong total) implements JobEvent {}

    /**
     * A file is complete and has its name.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     * @param jobId the service's id of the job
     * @param file the video, complete
     * @param sidecar the JSON file beside it
     */
    record Downloaded(TakeId take, Instant at, String jobId, Path file, Path sidecar) implements JobEvent {}

    /**
     * The take ends without a file, or the wait for it does.
     *
     * @param take the take it happened to
     * @param at when, by the client's clock
     * @param jobId the service's id of the job; null when there is none
     * @param error the reason, with a remedy
     */
    record TakeFailed(TakeId take, Instant at, @Nullable String jobId, KlingException error) implements JobEvent {}
}
