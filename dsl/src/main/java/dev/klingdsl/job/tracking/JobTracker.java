package dev.klingdsl.job.tracking;

import dev.klingdsl.concurrent.Futures;
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
 * Polls the states of all jobs of a client together: one query for up to 50 jobs, and no thread for each. A query that fails
 * is repeated at the next poll; only a failure that cannot pass, such as a rejected token, ends it. The future of a job that
 * has been missing from the answers for ten minutes fails with a {@link dev.klingdsl.error.JobMissingException}, and a person
 * has to look. Thread-safe.
 */
public final class JobTracker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobTracker.class);

    private final StatusSource source;
    private final Scheduler scheduler;
    private final PollBackoff backoff;
    private final WarnOnce unknownStates = new WarnOnce(LOG);
    private final List<TrackedJob> jobs = new ArrayList<>();
    private Duration wait;
    private boolean isPolling;
    private boolean isClosed;
    private Scheduler.@Nullable Alarm nextPoll;
    private Instant pollAt = Instant.MAX;

    /**
     * Creates a tracker that does nothing until it is given a job.
     *
     * @param source where the states come from
     * @param scheduler whose threads and clock it uses
     * @param backoff the intervals between polls
     */
    public JobTracker(StatusSource source, Scheduler scheduler, PollBackoff backoff) {
        this.source = source;
        this.scheduler = scheduler;
        this.backoff = backoff;
        this.wait = backoff.first();
    }

    /**
     * Follows a job until it is finished.
     *
     * @param submission what the service has accepted
     * @param listener gets each state that differs from the one before, in order, on one of the client's threads
     * @return the job; its future is cancelled at once if the tracker is closed
     */
    public Job follow(Submission submission, Consumer<? super JobStatus> listener) {
        TrackedJob job = new TrackedJob(this, submission, listener, scheduler);
        synchronized (this) {
            if (isClosed) {
                job.abandon();
                return job;
            }
            jobs.add(job);
            wait = backoff.first();
            if (!isPolling) {
                pollSooner();
            }
        }
        return job;
    }

    /**
     * Stops following a job and cancels its future. The job goes on at the service.
     *
     * @param job ignored if this tracker does not follow it
     */
    public void forget(Job job) {
        // It is removed from the list after the next poll.
        if (job instanceof TrackedJob tracked && tracked.isFollowedBy(this)) {
            tracked.abandon();
        }
    }

    /** A new job makes the next poll come sooner, never later: else a stream of new jobs would postpone it for ever. */
    private synchronized void pollSooner() {
        Instant when = scheduler.clock().instant().plus(backoff.jittered(wait));
        if (nextPoll == null || when.isBefore(pollAt)) {
            setAlarm(when);
        }
    }

    private void setAlarm(Instant when) {
        if (nextPoll != null) {
            nextPoll.cancel();
        }
        pollAt = when;
        nextPoll = scheduler.at(when, this::poll);
    }

    private synchronized void schedulePoll() {
        if (nextPoll != null) {
            nextPoll.cancel();
            nextPoll = null;
        }
        jobs.removeIf(job -> !job.isWatched());
        if (!isClosed && !jobs.isEmpty()) {
            setAlarm(scheduler.clock().instant().plus(backoff.jittered(wait)));
        }
    }

    private void poll() {
        List<CompletableFuture<?>> queries = new ArrayList<>();
        for (List<TrackedJob> batch : batches()) {
            queries.add(query(batch));
        }
        Futures.onResult(
                CompletableFuture.allOf(queries.toArray(CompletableFuture[]::new)), (all, failure) -> endPoll());
    }

    private synchronized void endPoll() {
        isPolling = false;
        schedulePoll();
        wait = backoff.next(wait);
    }

    private synchronized List<List<TrackedJob>> batches() {
        isPolling = true;
        nextPoll = null;
        jobs.removeIf(job -> !job.isWatched());
        List<List<TrackedJob>> batches = new ArrayList<>();
        for (int from = 0; from < jobs.size(); from += StatusSource.LARGEST_QUERY) {
            int to = Math.min(jobs.size(), from + StatusSource.LARGEST_QUERY);
            batches.add(List.copyOf(jobs.subList(from, to)));
        }
        return batches;
    }

    private CompletableFuture<Void> query(List<TrackedJob> batch) {
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
        LOG.debug("The states of {} jobs could not be queried: {}", batch.size(), failure.getMessage());
        boolean isLasting =
                failure instanceof CredentialsException || (failure instanceof ApiException api && !api.isRetryable());
        boolean isOfAll = failure instanceof CredentialsException || failure instanceof TokenRejectedException;
        if (isLasting && !isOfAll && batch.size() > 1) {
            // Only one of the ids may be refused: the other jobs must not end with it.
            int half = batch.size() / 2;
            return CompletableFuture.allOf(query(batch.subList(0, half)), query(batch.subList(half, batch.size())));
        }
        if (isLasting) {
            batch.forEach(job -> job.fail(failure));
        }
        return CompletableFuture.completedFuture(null);
    }

    /** Stops following all jobs and cancels their futures. */
    @Override
    public void close() {
        List<TrackedJob> left;
        synchronized (this) {
            isClosed = true;
            left = List.copyOf(jobs);
            schedulePoll();
            jobs.clear();
        }
        left.forEach(TrackedJob::abandon);
    }
}
