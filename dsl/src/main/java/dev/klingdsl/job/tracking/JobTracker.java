package dev.klingdsl.job.tracking;

import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.text.WarnOnce;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Follows all jobs of a client together, with one question for up to 50 of them and no thread for any. A question that
 * fails is asked again at the next turn; only a failure that cannot pass, such as a rejected token, ends the following.
 * So does the service when its answers have not mentioned a job for ten minutes: then the job's future fails with a
 * {@link dev.klingdsl.error.JobMissingException}, and a person has to look. Thread-safe.
 */
public final class JobTracker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobTracker.class);

    private final StatusSource source;
    private final Scheduler scheduler;
    private final PollBackoff pace;
    private final WarnOnce unknownStates = new WarnOnce(LOG);
    private final List<TrackedJob> jobs = new ArrayList<>();
    private Duration wait;
    private boolean asking;
    private boolean closed;
    private Scheduler.@Nullable Alarm nextTurn;
    private Instant turnAt = Instant.MAX;

    /**
     * Creates a tracker that does nothing until it is given a job.
     *
     * @param source what is asked for the states
     * @param scheduler on whose threads it asks, and by whose clock it waits
     * @param pace how long it waits between two questions
     */
    public JobTracker(StatusSource source, Scheduler scheduler, PollBackoff pace) {
        this.source = source;
        this.scheduler = scheduler;
        this.pace = pace;
        this.wait = pace.first();
    }

    /**
     * Follows a job until it is finished.
     *
     * @param submission what the service has accepted
     * @param listener hears each status that differs from the one before, in order, on one of the client's threads
     * @return the job; when the tracker is closed, whoever waits for it is told at once
     */
    public Job follow(Submission submission, Consumer<? super JobStatus> listener) {
        TrackedJob job = new TrackedJob(this, submission, listener, scheduler);
        synchronized (this) {
            if (closed) {
                job.abandon();
                return job;
            }
            jobs.add(job);
            wait = pace.first();
            if (!asking) {
                hasten();
            }
        }
        return job;
    }

    /**
     * Stops following a job; whoever waits for it is told as by {@link #close}. The job goes on.
     *
     * @param job one that this tracker follows; nothing happens for another
     */
    public void forget(Job job) {
        // It leaves the list at the end of the turn, together with all others that are over.
        if (job instanceof TrackedJob tracked && tracked.isFollowedBy(this)) {
            tracked.abandon();
        }
    }

    /** A new job makes the next turn come sooner, never later: else a stream of new jobs would keep it off. */
    private synchronized void hasten() {
        Instant when = scheduler.clock().instant().plus(pace.jittered(wait));
        if (nextTurn == null || when.isBefore(turnAt)) {
            setAlarm(when);
        }
    }

    private void setAlarm(Instant when) {
        if (nextTurn != null) {
            nextTurn.cancel();
        }
        turnAt = when;
        nextTurn = scheduler.at(when, this::takeTurn);
    }

    private synchronized void scheduleTurn() {
        if (nextTurn != null) {
            nextTurn.cancel();
            nextTurn = null;
        }
        jobs.removeIf(job -> !job.isWatched());
        if (!closed && !jobs.isEmpty()) {
            setAlarm(scheduler.clock().instant().plus(pace.jittered(wait)));
        }
    }

    private void takeTurn() {
        List<CompletableFuture<?>> questions = new ArrayList<>();
        for (List<TrackedJob> batch : batches()) {
            questions.add(ask(batch));
        }
        var unused = CompletableFuture.allOf(questions.toArray(CompletableFuture[]::new))
                .whenComplete((all, failure) -> endTurn());
    }

    private synchronized void endTurn() {
        asking = false;
        scheduleTurn();
        wait = pace.next(wait);
    }

    private synchronized List<List<TrackedJob>> batches() {
        asking = true;
        nextTurn = null;
        jobs.removeIf(job -> !job.isWatched());
        List<List<TrackedJob>> batches = new ArrayList<>();
        for (int from = 0; from < jobs.size(); from += StatusSource.LARGEST_QUESTION) {
            int to = Math.min(jobs.size(), from + StatusSource.LARGEST_QUESTION);
            batches.add(List.copyOf(jobs.subList(from, to)));
        }
        return batches;
    }

    private CompletableFuture<Void> ask(List<TrackedJob> batch) {
        List<String> ids = batch.stream().map(TrackedJob::id).distinct().toList();
        return source.statuses(ids)
                .thenAccept(answer -> deliver(batch, answer))
                .exceptionallyCompose(failure -> tolerate(batch, InternalErrorException.unwrap(failure)));
    }

    private void deliver(List<TrackedJob> batch, Map<String, JobStatus> answer) {
        for (TrackedJob job : batch) {
            JobStatus status = answer.get(job.id());
            if (status != null) {
                warnOfUnknown(job, status);
                job.update(status);
            } else {
                LOG.debug("Job {} (trace_id {}): the answer does not mention it", job.id(), job.traceId());
                job.missing();
            }
        }
    }

    private void warnOfUnknown(Job job, JobStatus status) {
        if (status instanceof JobStatus.Unrecognized unknown) {
            unknownStates.warn(
                    unknown.text(),
                    "Job {} (trace_id {}) is in the state '{}', which this version does not know; it is followed as a running one",
                    job.id(),
                    String.valueOf(job.traceId()),
                    unknown.text());
        }
    }

    private CompletableFuture<Void> tolerate(List<TrackedJob> batch, KlingException failure) {
        LOG.debug("Could not ask after {} jobs: {}", batch.size(), failure.getMessage());
        boolean lasting =
                failure instanceof CredentialsException || (failure instanceof ApiException api && !api.isRetryable());
        boolean everybodys = failure instanceof CredentialsException || failure instanceof TokenRejectedException;
        if (lasting && !everybodys && batch.size() > 1) {
            // One of them may be what is refused: the others must not end with it.
            int half = batch.size() / 2;
            return CompletableFuture.allOf(ask(batch.subList(0, half)), ask(batch.subList(half, batch.size())));
        }
        if (lasting) {
            batch.forEach(job -> job.fail(failure));
        }
        return CompletableFuture.completedFuture(null);
    }

    /** Stops following; whoever waits is told by a {@link java.util.concurrent.CancellationException}. */
    @Override
    public void close() {
        List<TrackedJob> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(jobs);
            scheduleTurn();
            jobs.clear();
        }
        left.forEach(TrackedJob::abandon);
    }
}
