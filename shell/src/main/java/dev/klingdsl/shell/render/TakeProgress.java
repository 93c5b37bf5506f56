package dev.klingdsl.shell.render;

import dev.klingdsl.error.DeadlineException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.TakeId;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What is known of one take while it runs. */
final class TakeProgress {
    /** After this long, the part of the bar that stands for generating is about two thirds full. */
    private static final Duration TYPICAL = Duration.ofMinutes(2);

    private static final Map<String, Stage> STAGES =
            Map.of("queued", Stage.QUEUED, "ready", Stage.READY, "generating", Stage.GENERATING);

    private final String name;
    private Stage stage = Stage.WAITING;
    private String label = stage.label();
    private double part;
    private @Nullable Instant started;
    private @Nullable Instant stageStarted;
    private @Nullable Instant ended;
    private @Nullable Path file;
    private @Nullable KlingException error;

    TakeProgress(TakeId take) {
        this(take.toString());
    }

    TakeProgress(String name) {
        this.name = name;
    }

    void apply(JobEvent event) {
        started = started == null ? event.at() : started;
        if (event instanceof JobEvent.Uploading) {
            enter(Stage.UPLOADING, event.at());
        } else if (event instanceof JobEvent.Submitting) {
            enter(Stage.SUBMITTING, event.at());
        } else if (event instanceof JobEvent.Submitted || event instanceof JobEvent.Reattached) {
            enter(Stage.QUEUED, event.at());
        } else if (event instanceof JobEvent.StatusChanged changed) {
            show(changed.status(), event.at());
        } else if (event instanceof JobEvent.Downloading downloading) {
            enter(Stage.DOWNLOADING, event.at());
            long total = downloading.total().orElse(0);
            part = total > 0 ? (double) downloading.bytes() / total : 0;
        } else if (event instanceof JobEvent.Downloaded downloaded) {
            file = downloaded.file();
            enter(Stage.DONE, event.at());
        } else if (event instanceof JobEvent.Reused reused) {
            file = reused.file();
            enter(Stage.DONE, event.at());
            label = "reused";
        } else if (event instanceof JobEvent.TakeFailed failed) {
            error = failed.error();
            enter(Stage.FAILED, event.at());
            label = error instanceof DeadlineException ? "unfinished" : label;
        }
    }

    private void show(JobStatus status, Instant at) {
        if (!status.isFinished()) {
            enter(STAGES.getOrDefault(status.label(), Stage.GENERATING), at);
            label = status.label();
        } else if (status instanceof JobStatus.Succeeded) {
            enter(Stage.DOWNLOADING, at);
            label = status.label();
        }
    }

    private void enter(Stage next, Instant at) {
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

    Stage stage() {
        return stage;
    }

    /** Returns the service's word for it, or ours. */
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
        return stage != Stage.WAITING && !stage.isOver();
    }

    Duration elapsed(Instant now) {
        if (started == null) {
            return Duration.ZERO;
        }
        Duration elapsed = Duration.between(started, ended == null ? now : ended);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /** Returns the filled part of the bar, 0 to 1; it grows all the time, and is full only when the file is there. */
    double fill(Instant now) {
        if (stage == Stage.GENERATING && stageStarted != null) {
            double typical = (double) Duration.between(stageStarted, now).toMillis() / TYPICAL.toMillis();
            return stage.fill(1 - Math.exp(-Math.max(0, typical)));
        }
        return stage.fill(part);
    }
}
