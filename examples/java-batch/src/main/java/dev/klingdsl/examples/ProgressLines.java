package dev.klingdsl.examples;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.JobListener;

import java.io.PrintStream;

/** Tells on one line each what happens to the takes. */
final class ProgressLines {
    private ProgressLines() {}

    static JobListener to(PrintStream out) {
        return JobListener.on(
                        JobEvent.Submitted.class,
                        event -> out.println(event.take() + ": submitted as " + event.jobId()))
                .and(
                        JobEvent.Reattached.class,
                        event -> out.println(event.take() + ": still under way as " + event.jobId()))
                .and(
                        JobEvent.StatusChanged.class,
                        event ->
                                out.println(event.take() + ": " + event.status().label()))
                .and(JobEvent.Downloaded.class, event -> out.println(event.take() + ": " + event.file()))
                .and(JobEvent.Reused.class, event -> out.println(event.take() + ": there already, " + event.file()))
                .and(
                        JobEvent.TakeFailed.class,
                        event -> out.println(event.take() + ": " + event.error().getMessage()));
    }
}
