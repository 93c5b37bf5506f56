package dev.klingdsl.examples;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.run.ClientObserver;
import io.micrometer.core.instrument.MeterRegistry;

import java.nio.file.Path;
import java.time.Duration;

/** Tells Micrometer what a client does. Tags have few values: no id, no prompt. */
public final class MicrometerObserver implements ClientObserver {
    private final MeterRegistry registry;

    /** Creates the observer of one or more clients. */
    public MicrometerObserver(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void submitted(Submission submission, Duration took) {
        registry.timer("kling.submissions", "outcome", "accepted").record(took);
    }

    @Override
    public void notSubmitted(VideoRequest request, KlingException reason) {
        registry.counter("kling.submissions.lost", "reason", reason.getClass().getSimpleName())
                .increment();
    }

    @Override
    public void retried(KlingException reason, Duration wait) {
        registry.counter("kling.retries", "reason", reason.getClass().getSimpleName())
                .increment();
    }

    @Override
    public void finished(Submission submission, JobStatus status, Duration took) {
        registry.timer("kling.jobs", "state", status.label()).record(took);
    }

    @Override
    public void downloaded(Submission submission, Path file, long bytes, Duration took) {
        registry.summary("kling.downloads").record((double) bytes);
    }
}
