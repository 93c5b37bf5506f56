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
import java.util.List;
import java.util.function.Consumer;

/** Calls several observers; the failure of one affects neither the others nor the client. */
record Observers(List<ClientObserver> all) implements ClientObserver {
    private static final Logger LOG = LoggerFactory.getLogger(Observers.class);

    @Override
    public void submitted(Submission submission, Duration took) {
        tell(observer -> observer.submitted(submission, took));
    }

    @Override
    public void notSubmitted(VideoRequest request, KlingException reason) {
        tell(observer -> observer.notSubmitted(request, reason));
    }

    @Override
    public void retried(KlingException reason, Duration wait) {
        tell(observer -> observer.retried(reason, wait));
    }

    @Override
    public void finished(Submission submission, JobStatus status, Duration took) {
        tell(observer -> observer.finished(submission, status, took));
    }

    @Override
    public void downloaded(Submission submission, Path file, long bytes, Duration took) {
        tell(observer -> observer.downloaded(submission, file, bytes, took));
    }

    private void tell(Consumer<ClientObserver> event) {
        for (ClientObserver observer : all) {
            try {
                event.accept(observer);
            } catch (RuntimeException e) {
                LOG.warn("The observer {} failed", observer, e);
            }
        }
    }
}
