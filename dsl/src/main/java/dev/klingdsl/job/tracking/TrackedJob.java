package dev.klingdsl.job.tracking;

import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.DeadlineException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.JobMissingException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A job that the tracker keeps up to date, by one thread at a time. */
final class TrackedJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(TrackedJob.class);

    private final Submission submission;
    private final Consumer<? super JobStatus> listener;
    private final Scheduler scheduler;
    private final CompletableFuture<JobStatus> done = new CompletableFuture<>();
    private volatile JobStatus status = new JobStatus.Queued();
    private final JobTracker tracker;
    private @Nullable AbsenceDetector absence;
    private boolean isKnown;
    private List<StatusNotifier> watches = List.of();

    TrackedJob(JobTracker tracker, Submission submission, Consumer<? super JobStatus> listener, Scheduler scheduler) {
        this.tracker = tracker;
        this.submission = submission;
        this.listener = listener;
        this.scheduler = scheduler;
    }

    /** Applies the state that the service reports; listeners are called before the future of the end completes. */
    void update(JobStatus latest) {
        absence = null;
        if (done.isDone() || (isKnown && latest.equals(status))) {
            return;
        }
        isKnown = true;
        tell(listener, latest);
        show(latest).forEach(watch -> watch.tell(latest));
        if (latest.isFinished()) {
            done.complete(latest);
        }
    }

    private synchronized List<StatusNotifier> show(JobStatus latest) {
        status = latest;
        return watches;
    }

    private void tell(Consumer<? super JobStatus> watcher, JobStatus latest) {
        try {
            watcher.accept(latest);
        } catch (RuntimeException e) {
            LOG.warn("Job {} (trace_id {}): a listener failed on its state", id(), traceId(), e);
        }
    }

    /** Applies an answer that does not contain the job. */
    void missing() {
        if (absence == null) {
            absence = new AbsenceDetector();
        }
        Duration missing = absence.record(scheduler.clock().instant());
        if (missing != null) {
            fail(new JobMissingException(id(), missing));
        }
    }

    boolean isFollowedBy(JobTracker other) {
        return tracker == other;
    }

    void fail(KlingException reason) {
        done.completeExceptionally(reason);
    }

    void abandon() {
        done.completeExceptionally(
                new CancellationException("the job is no longer followed; it goes on at the service"));
    }

    boolean isWatched() {
        return !done.isDone();
    }

    @Override
    public String id() {
        return submission.id();
    }

    @Override
    public VideoRequest request() {
        return submission.request();
    }

    @Override
    public JobStatus status() {
        return status;
    }

    @Override
    public Instant submittedAt() {
        return submission.at();
    }

    @Override
    public @Nullable String traceId() {
        return submission.traceId();
    }

    @Override
    public CompletableFuture<JobStatus> finished() {
        return done.copy();
    }

    @Override
    public Watch onStatus(Consumer<? super JobStatus> watcher) {
        StatusNotifier watch = new StatusNotifier(latest -> tell(watcher, latest), this::end);
        watch.begin(() -> {
            synchronized (this) {
                watches = Stream.concat(watches.stream(), Stream.of(watch)).toList();
                return status;
            }
        });
        return watch;
    }

    private synchronized void end(StatusNotifier watch) {
        watches = watches.stream().filter(other -> other != watch).toList();
    }

    @Override
    public JobStatus await(Duration timeout) throws InterruptedException {
        CompletableFuture<JobStatus> wait = finished();
        Scheduler.Alarm alarm = scheduler.at(
                scheduler.clock().instant().plus(timeout),
                () -> wait.completeExceptionally(new DeadlineException("job " + id(), status.label(), timeout)));
        try {
            return wait.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException closed) {
                throw closed;
            }
            throw InternalErrorException.unwrap(e);
        } finally {
            alarm.cancel();
        }
    }

    /** Shows the id and the state. */
    @Override
    public String toString() {
        return "Job[" + id() + ", " + status.label() + "]";
    }
}
