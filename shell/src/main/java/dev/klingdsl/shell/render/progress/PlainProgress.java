package dev.klingdsl.shell.render.progress;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.shell.render.TakeNames;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Writes a line for each change, for pipes, logs and dumb terminals. */
public final class PlainProgress implements ProgressView {
    private final PrintStream out;
    private final Function<Path, String> paths;
    private final TakeNames names;
    private final FailureText failures;
    private final Map<TakeId, String> last = new HashMap<>();

    /**
     * Creates a view that has written nothing yet.
     *
     * @param paths shows a file
     * @param names shows a take
     * @param failures explains why a take has no result
     */
    public PlainProgress(PrintStream out, Function<Path, String> paths, TakeNames names, FailureText failures) {
        this.out = out;
        this.paths = paths;
        this.names = names;
        this.failures = failures;
    }

    @Override
    public synchronized void accept(JobEvent event) {
        String text = text(event);
        if (!text.isEmpty() && !text.equals(last.put(event.take(), text))) {
            out.println(names.of(event.take()) + ": " + text);
            out.flush();
        }
    }

    @Override
    public void refresh() {}

    @Override
    public void end() {}

    private String text(JobEvent event) {
        if (event instanceof JobEvent.Uploading uploading) {
            return "uploading " + paths.apply(uploading.image());
        } else if (event instanceof JobEvent.Submitting) {
            return "submitting";
        } else if (event instanceof JobEvent.Submitted submitted) {
            return "submitted as job " + submitted.jobId();
        } else if (event instanceof JobEvent.Reattached reattached) {
            return "already under way as job " + reattached.jobId() + "; waiting for that one";
        } else if (event instanceof JobEvent.Reused reused) {
            return "already made: " + paths.apply(reused.file());
        } else if (event instanceof JobEvent.StatusChanged changed) {
            // The event that follows has the reason.
            return changed.status().isFinished() ? "" : changed.status().label();
        } else if (event instanceof JobEvent.Downloading) {
            return "downloading";
        } else if (event instanceof JobEvent.Downloaded downloaded) {
            return "done: " + paths.apply(downloaded.file());
        } else if (event instanceof JobEvent.TakeFailed failed) {
            return failures.of(failed.take(), failed.jobId(), failed.error());
        }
        return "";
    }
}
