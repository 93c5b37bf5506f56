package dev.klingdsl.shell.repl;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.shell.render.DurationText;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.session.SessionJob;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Notifications about jobs: that one ended, or that it waits for an earlier job with the same request. */
public final class JobNotification {
    private JobNotification() {}

    /**
     * Returns the line of a job that ended without an event.
     *
     * @param paths shows a file
     */
    public static String of(SessionJob job, Paint paint, Function<Path, String> paths) {
        String who = "job " + job.getNumber() + " " + paint.cyan(job.getName());
        Path file = job.getFile();
        return file != null
                ? paint.green("✓ ") + who + ": " + paths.apply(file)
                : paint.red("✗ ") + who + ": " + (job.getError() == null ? job.getState() : job.getError());
    }

    /**
     * Returns the line of an event; empty for events that only the status area shows.
     *
     * @param paths shows a file
     */
    public static Optional<String> of(SessionJob job, JobEvent event, Paint paint, Function<Path, String> paths) {
        String who = "job " + job.getNumber() + " " + paint.cyan(job.getName());
        if (event instanceof JobEvent.Downloaded done) {
            String time = paint.dim("(" + DurationText.stopwatch(job.elapsed(done.at())) + ")");
            return Optional.of(paint.green("✓ ") + who + ": " + paths.apply(done.file()) + " " + time);
        }
        if (event instanceof JobEvent.Reused reused) {
            String free = paint.dim("(made before; submit --fresh makes a new one)");
            return Optional.of(paint.green("✓ ") + who + ": " + paths.apply(reused.file()) + " " + free);
        }
        if (event instanceof JobEvent.Reattached) {
            String free = paint.dim("(submit --fresh makes a new one)");
            return Optional.of(paint.yellow("= ") + who + ": waits for the same video, which is being made " + free);
        }
        if (event instanceof JobEvent.TakeFailed failed) {
            return Optional.of(paint.red("✗ ") + who + ": " + failed.error().getMessage());
        }
        return Optional.empty();
    }
}
