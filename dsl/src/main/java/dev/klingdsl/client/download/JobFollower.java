package dev.klingdsl.client.download;

import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.JobMissingException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.tracking.JobTracker;
import dev.klingdsl.run.ClientObserver;

import java.time.Duration;
import java.util.function.Consumer;

/** Follows jobs, and records how they end. */
public record JobFollower(JobTracker tracker, SubmissionRecorder recorder, ClientObserver observer) {

    public Job follow(Submission submission, Consumer<? super JobStatus> listener) {
        return tracker.follow(submission, status -> {
            if (status.isFinished()) {
                recorder.update(submission, known -> recorder.progress(known, status));
                observer.finished(submission, status, Duration.between(submission.at(), recorder.now()));
            }
            listener.accept(status);
        });
    }

    /** Follows a job that belongs to no run. */
    public Job follow(Submission submission) {
        Job job = follow(submission, status -> {});
        job.finished().exceptionally(failure -> {
            if (InternalErrorException.unwrap(failure) instanceof JobMissingException missing) {
                recorder.missing(submission, missing);
            }
            return job.status();
        });
        return job;
    }

    /** Stops following a job, which continues at the service. */
    public void forget(Job job) {
        tracker.forget(job);
    }
}
