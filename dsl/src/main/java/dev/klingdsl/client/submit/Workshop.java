package dev.klingdsl.client.submit;

import dev.klingdsl.api.ChanjingApi;
import dev.klingdsl.api.SubmitGuard;
import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.bookkeeping.Workplace;
import dev.klingdsl.client.download.ResultDownloads;
import dev.klingdsl.client.download.SinkDispatcher;
import dev.klingdsl.client.reconcile.Reconciler;
import dev.klingdsl.concurrent.AsyncSemaphore;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.JobMissingException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.tracking.JobTracker;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.result.VideoFileSink;
import dev.klingdsl.run.ClientObserver;
import dev.klingdsl.text.Redaction;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a client works with, shared by its runs. */
public record Workshop(
        ChanjingApi api,
        JobTracker tracker,
        ImageUploads uploads,
        ResultDownloads downloads,
        AsyncSemaphore submissions,
        Scheduler scheduler,
        Workplace workplace,
        SubmissionRecorder books,
        Reconciler settler,
        ClientObserver observer,
        SinkDispatcher deliveries) {

    public Instant now() {
        return scheduler.clock().instant();
    }

    /** Submits, and tells of it. */
    public CompletableFuture<SubmitResponse> submit(
            VideoRequest request, Function<ImageSource, String> urls, SubmitGuard permit) {
        Instant start = now();
        return api.submit(request, urls, permit).whenComplete((accepted, failure) -> {
            if (failure == null) {
                Submission submission = new Submission(accepted.id(), request, now(), accepted.traceId());
                observer.submitted(submission, since(start));
            } else {
                observer.notSubmitted(request, InternalErrorException.unwrap(failure));
            }
        });
    }

    /** Follows a job, and tells of its end, the ledger too. */
    public Job follow(Submission submission, Consumer<? super JobStatus> listener) {
        return tracker.follow(submission, status -> {
            if (status.isFinished()) {
                books.note(submission, known -> noted(known, status));
                observer.finished(submission, status, since(submission.at()));
            }
            listener.accept(status);
        });
    }

    /** Follows a job that belongs to no run. */
    public Job follow(Submission submission) {
        Job job = follow(submission, status -> {});
        var unused = job.finished().exceptionally(failure -> {
            noteMissing(submission, failure);
            return job.status();
        });
        return job;
    }

    /** Writes it down when a job ends because the service does not mention it any more: a person has to look. */
    public void noteMissing(Submission submission, Throwable failure) {
        if (InternalErrorException.unwrap(failure) instanceof JobMissingException missing) {
            books.note(submission, known -> known.vanished(String.valueOf(missing.getMessage())));
        }
    }

    /** Returns what is known about a job, with what the service says now. */
    public JobProgress noted(JobProgress known, JobStatus status) {
        if (status instanceof JobStatus.Succeeded succeeded) {
            return known.succeeded(
                    succeeded.outputs().stream().map(Redaction::url).toList(), now());
        }
        return status instanceof JobStatus.Failed failed ? known.failed(failed.reason(), now()) : known;
    }

    /** Fetches one output of a job, and tells of it. */
    public CompletableFuture<Path> fetch(
            Submission submission, URI url, int index, Path file, VideoFileSink.Progress progress) {
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
