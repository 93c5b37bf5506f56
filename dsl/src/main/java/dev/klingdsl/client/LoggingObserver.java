package dev.klingdsl.client;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.run.ClientObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;

/** Logs the events of jobs, at debug level, as applications have observers of their own. */
final class LoggingObserver implements ClientObserver {
    private static final Logger LOG = LoggerFactory.getLogger(KlingClient.class);

    @Override
    public void submitted(Submission submission, Duration took) {
        LOG.debug("Job {} (trace_id {}): accepted after {}", submission.id(), submission.traceId(), took);
    }

    @Override
    public void notSubmitted(VideoRequest request, KlingException reason) {
        LOG.debug("A request was not accepted: {}", reason.getMessage());
    }

    @Override
    public void finished(Submission submission, JobStatus status, Duration took) {
        LOG.debug("Job {} (trace_id {}): {} after {}", submission.id(), submission.traceId(), status.label(), took);
    }

    @Override
    public void downloaded(Submission submission, Path file, long bytes, Duration took) {
        LOG.debug(
                "Job {} (trace_id {}): {} bytes in {} after {}",
                submission.id(),
                submission.traceId(),
                bytes,
                file,
                took);
    }
}
