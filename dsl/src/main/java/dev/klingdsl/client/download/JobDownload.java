package dev.klingdsl.client.download;

import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.concurrent.CancellableWait;
import dev.klingdsl.error.JobFailedException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Waits for one job and downloads its first output. */
public record JobDownload(
        ResultDownloads downloads, SubmissionRecorder recorder, Executor executor, Job job, Path file) {

    public CompletableFuture<Path> start() {
        CancellableWait<Path> wait = new CancellableWait<>();
        return wait.forEndOf(job.finished().thenComposeAsync(status -> fetch(status, wait), executor), unwanted -> {});
    }

    private CompletableFuture<Path> fetch(JobStatus status, CancellableWait<Path> wait) {
        wait.check(file + " was not fetched");
        if (!(status instanceof JobStatus.Succeeded succeeded)) {
            JobStatus.Failed failed = (JobStatus.Failed) status;
            throw new JobFailedException(
                    job.id(), failed.label(), failed.reason(), failed.kind() == JobStatus.Failed.Kind.ERROR);
        }
        Submission submission = new Submission(job.id(), job.request(), job.submittedAt(), job.traceId());
        return downloads
                .fetch(
                        submission,
                        succeeded.outputs().get(0),
                        0,
                        file,
                        (bytes, total) -> wait.check(file + " was not fetched"))
                .thenApplyAsync(done -> recorded(submission, done), executor);
    }

    private Path recorded(Submission submission, Path done) {
        String path = done.toAbsolutePath().normalize().toString();
        recorder.update(submission, known -> known.delivered(List.of(path)));
        return done;
    }
}
