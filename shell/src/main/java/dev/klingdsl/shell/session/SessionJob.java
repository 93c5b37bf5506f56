package dev.klingdsl.shell.session;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Step;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.run.TakeState;
import dev.klingdsl.shell.render.TakeNames;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One take that was submitted in this session, with a short number. Thread-safe. */
public final class SessionJob {
    private final int number;
    private final TakeId take;
    private final Step step;
    private final @Nullable Integer revision;
    private final Instant started;
    private final CompletableFuture<SessionJob> finished = new CompletableFuture<>();
    private String state = "waiting";
    private @Nullable String id;
    private @Nullable Path file;
    private @Nullable Path sidecar;
    private @Nullable String error;
    private @Nullable Instant ended;

    SessionJob(int number, TakeId take, Step step, @Nullable Integer revision, Instant started) {
        this.number = number;
        this.take = take;
        this.step = step;
        this.revision = revision;
        this.started = started;
    }

    /** Returns its number, counted from 1. */
    public int getNumber() {
        return number;
    }

    /** Returns the base name of its files. */
    public String getName() {
        return TakeNames.name(take, step.takes() > 1);
    }

    /** Returns its step. */
    public Step getStep() {
        return step;
    }

    /** Returns the number of the revision it came from; null when it came from none. */
    public @Nullable Integer getRevision() {
        return revision;
    }

    /** Returns its state, as one word. */
    public synchronized String getState() {
        return state;
    }

    /** Returns the service's id; null before it is accepted. */
    public synchronized @Nullable String getId() {
        return id;
    }

    /** Returns the video's file; null as long as there is none. */
    public synchronized @Nullable Path getFile() {
        return file;
    }

    /** Returns the JSON file beside the video; null as long as there is none, and for a video of an earlier run. */
    public synchronized @Nullable Path getSidecar() {
        return sidecar;
    }

    /** Returns why it failed; null if it did not. */
    public synchronized @Nullable String getError() {
        return error;
    }

    /** Returns true once it has ended. */
    public boolean isDone() {
        return finished.isDone();
    }

    /** Returns its duration, up to now if it is running. */
    public synchronized Duration elapsed(Instant now) {
        return Duration.between(started, ended == null ? now : ended);
    }

    /** Returns a new future that completes when the job ends. */
    public CompletableFuture<SessionJob> finished() {
        return finished.copy();
    }

    TakeId take() {
        return take;
    }

    void apply(JobEvent event) {
        if (event instanceof JobEvent.Uploading) {
            state("uploading");
        } else if (event instanceof JobEvent.Submitting) {
            state("submitting");
        } else if (event instanceof JobEvent.Submitted submitted) {
            accepted(submitted.jobId());
        } else if (event instanceof JobEvent.Reattached reattached) {
            accepted(reattached.jobId());
        } else if (event instanceof JobEvent.StatusChanged changed) {
            state(changed.status().label());
        } else if (event instanceof JobEvent.Downloading) {
            state("downloading");
        } else if (event instanceof JobEvent.Downloaded done) {
            end("done", done.jobId(), done.file(), done.sidecar(), null, done.at());
        } else if (event instanceof JobEvent.Reused reused) {
            end("reused", reused.jobId(), reused.file(), null, null, reused.at());
        } else if (event instanceof JobEvent.TakeFailed failed) {
            end("failed", failed.jobId(), null, null, failed.error(), failed.at());
        }
    }

    /** Ends the job with the outcome of its run if no event has ended it; returns true if it did. */
    boolean settle(TakeOutcome outcome, Instant at) {
        if (isDone()) {
            return false;
        }
        boolean good = outcome.state() == TakeState.DOWNLOADED || outcome.state() == TakeState.REUSED;
        end(good ? "done" : "failed", outcome.jobId(), outcome.file(), null, outcome.error(), at);
        return true;
    }

    /** Ends the job with an exception of its run if no event has ended it; returns true if it did. */
    boolean fail(Throwable problem, Instant at) {
        if (isDone()) {
            return false;
        }
        synchronized (this) {
            error = String.valueOf(problem.getMessage());
        }
        end("failed", null, null, null, null, at);
        return true;
    }

    private synchronized void state(String now) {
        state = now;
    }

    private synchronized void accepted(String jobId) {
        id = jobId;
        state = "queued";
    }

    private void end(
            String last,
            @Nullable String jobId,
            @Nullable Path result,
            @Nullable Path beside,
            @Nullable KlingException problem,
            Instant at) {
        synchronized (this) {
            state = last;
            id = jobId == null ? id : jobId;
            file = result;
            sidecar = beside;
            error = problem == null ? error : problem.getMessage();
            ended = at;
        }
        finished.complete(this);
    }

    @Override
    public String toString() {
        return "job " + number + " " + getName() + " (" + getState() + ")";
    }
}
