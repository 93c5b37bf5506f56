package dev.klingdsl.examples;

import dev.klingdsl.job.JobEvent;

import java.io.PrintStream;
import java.util.function.Consumer;

/** Tells on one line each what happens to the takes. */
record ProgressLines(PrintStream out) implements Consumer<JobEvent> {
    @Override
    public void accept(JobEvent event) {
        String name = event.take().toString();
        if (event instanceof JobEvent.Submitted submitted) {
            out.println(name + ": submitted as " + submitted.jobId());
        } else if (event instanceof JobEvent.StatusChanged changed) {
            out.println(name + ": " + changed.status().label());
        } else if (event instanceof JobEvent.Downloaded downloaded) {
            out.println(name + ": " + downloaded.file());
        } else if (event instanceof JobEvent.Reused reused) {
            out.println(name + ": there already, " + reused.file());
        } else if (event instanceof JobEvent.TakeFailed failed) {
            out.println(name + ": " + failed.error().getMessage());
        }
    }
}
