package dev.klingdsl.shell.render.progress;

import dev.klingdsl.error.DeadlineException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.text.OneLine;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The state of one take of a run. */
final class TakeProgressState {
    /** The time after which the generating part of the bar is about two thirds full. */
    private static final Duration TYPICAL = Duration.ofMinutes(2);

    private static final Map<String, ProgressStage> STAGES = Map.of(
            "queued", ProgressStage.QUEUED, "ready", ProgressStage.READY, "generating", ProgressStage.GENERATING);

    private final String name;
    private ProgressStage stage = ProgressStage.WAITING;
    private String label = stage.label();
    private double part;
    private @Nullable Instant started;
    private @Nullable Instant stageStarted;
    private @Nullable Instant ended;
    private @Nullable Path file;
    private @Nullable KlingException error;

    TakeProgressState(TakeId take) {
        this(take.toString());
    }

    TakeProgressState(String name) {
        this.name = OneLine.of(name);
    }

    void apply(JobEvent event) {
        started = started == null ? event.at() : started;
        if (event instanceof JobEvent.Uploading) {
            enter(ProgressStage.UPLOADING, event.at());
        } else if (event instanceof JobEvent.Submitting) {
            enter(ProgressStage.SUBMITTING, event.at());
        } else if (event instanceof JobEvent.Submitted || event instanceof JobEvent.Reattached) {
            enter(ProgressStage.QUEUED, event.at());
        } else if (event instanceof JobEvent.StatusChanged changed) {
            show(changed.status(), event.at());
        } else if (event instanceof JobEvent.Downloading downloading) {
            enter(ProgressStage.DOWNLOADING, event.at());
            long total = downloading.total().orElse(0);
            part = total > 0 ? (double) downloading.bytes() / total : 0;
        } else if (event instanceof JobEvent.Downloaded downloaded) {
            file = downloaded.file();
            enter(ProgressStage.DONE, event.at());
        } else if (event instanceof JobEvent.Reused reused) {
            file = reused.file();
            enter(ProgressStage.DONE, event.at());
            label = "reused";
        } else if (event instanceof JobEvent.TakeFailed failed) {
            error = failed.error();
            enter(ProgressStage.FAILED, event.at());
            label = error instanceof DeadlineException ? "unfinished" : label;
        }
    }

    private void show(JobStatus status, Instant at) {
        if (!status.isFinished()) {
            enter(STAGES.getOrDefault(status.label(), ProgressStage.GENERATING), at);
            label = status.label();
        } else if (status instanceof JobStatus.Succeeded) {
            enter(ProgressStage.DOWNLOADING, at);
            label = status.label();
        }
    }

    private void enter(ProgressStage next, Instant at) {
        if (stage != next) {
            stageStarted = at;
            part = 0;
        }
        stage = next;
        label = next.label();
        ended = next.isOver() ? at : null;
    }

    String name() {
        return name;
    }

    ProgressStage stage() {
        return stage;
    }

    /** Returns the service's word for the state, or ours. */
    String label() {
        return label;
    }

    @Nullable
    Path file() {
        return file;
    }

    @Nullable
    KlingException error() {
        return error;
    }

    boolean isActive() {
        return stage != ProgressStage.WAITING && !stage.isOver();
    }

    Duration elapsed(Instant now) {
        if (started == null) {
            return Duration.ZERO;
        }
        Duration elapsed = Duration.between(started, ended == null ? now : ended);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /** Returns the filled part of the bar, from 0 to 1: increasing, and 1 only when the file is complete. */
    double fill(Instant now) {
        if (stage == ProgressStage.GENERATING && stageStarted != null) {
            double typical = (double) Duration.between(stageStarted, now).toMillis() / TYPICAL.toMillis();
            return stage.fill(1 - Math.exp(-Math.max(0, typical)));
        }
        return stage.fill(part);
    }
}
