package dev.klingdsl.client;

import dev.klingdsl.error.JobMissingException;
import dev.klingdsl.error.Redaction;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.JobTracker;
import dev.klingdsl.job.Scheduler;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.Progress;
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
        Workplace workplace,
        Books books,
        Settler settler,
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

    /** Follows a job, and tells of its end, the ledger too. */
    Job follow(Submission submission, Consumer<? super JobStatus> listener) {
        return tracker.follow(submission, status -> {
            if (status.isFinished()) {
                books.note(submission, known -> noted(known, status));
                observer.finished(submission, status, since(submission.at()));
            }
            listener.accept(status);
        });
    }

    /** Follows a job that belongs to no run. */
    Job follow(Submission submission) {
        Job job = follow(submission, status -> {});
        var unused = job.finished().exceptionally(failure -> {
            noteMissing(submission, failure);
            return job.status();
        });
        return job;
    }

    /** Writes it down when a job ends because the service does not mention it any more: a person has to look. */
    void noteMissing(Submission submission, Throwable failure) {
        if (UnforeseenException.unwrap(failure) instanceof JobMissingException missing) {
            books.note(submission, known -> known.vanished(String.valueOf(missing.getMessage())));
        }
    }

    /** Returns what is known about a job, with what the service says now. */
    Progress noted(Progress known, JobStatus status) {
        if (status instanceof JobStatus.Succeeded succeeded) {
            return known.succeeded(
                    succeeded.outputs().stream().map(Redaction::url).toList(), now());
        }
        return status instanceof JobStatus.Failed failed ? known.failed(failed.reason(), now()) : known;
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
