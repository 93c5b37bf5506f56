package dev.klingdsl.client;

import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.JobTracker;
import dev.klingdsl.job.Scheduler;
import dev.klingdsl.job.Submission;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.result.IncomingFile;
import dev.klingdsl.wire.Accepted;
import dev.klingdsl.wire.ChanjingApi;
import dev.klingdsl.wire.SendPermit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a client works with, shared by its runs. */
record Workshop(
        ChanjingApi api,
        JobTracker tracker,
        ImageUploads uploads,
        Downloads downloads,
        Gate submissions,
        Scheduler scheduler,
        Account account,
        boolean sandbox,
        ClientObserver observer,
        Deliveries deliveries) {

    Instant now() {
        return scheduler.clock().instant();
    }

    /** Submits, and tells of it. */
    CompletableFuture<Accepted> submit(VideoRequest request, Function<ImageSource, String> urls, SendPermit permit) {
        Instant start = now();
        return api.submit(request, urls, permit).whenComplete((accepted, failure) -> {
            if (failure == null) {
                Submission submission = new Submission(accepted.id(), request, now(), accepted.traceId());
                observer.submitted(submission, since(start));
            } else {
                observer.notSubmitted(request, UnforeseenException.unwrap(failure));
            }
        });
    }

    /** Follows a job, and tells of its end. */
    Job follow(Submission submission, Consumer<? super JobStatus> listener) {
        return tracker.follow(submission, status -> {
            if (status.isFinished()) {
                observer.finished(submission, status, since(submission.at()));
            }
            listener.accept(status);
        });
    }

    /** Fetches one output of a job, and tells of it. */
    CompletableFuture<Path> fetch(
            Submission submission, URI url, int index, Path file, IncomingFile.Progress progress) {
        Instant start = now();
        return downloads.fetch(submission.id(), url, index, file, progress).whenComplete((done, failure) -> {
            if (failure == null) {
                observer.downloaded(submission, done, done.toFile().length(), since(start));
            }
        });
    }

    private Duration since(Instant start) {
        return Duration.between(start, now());
    }
}
