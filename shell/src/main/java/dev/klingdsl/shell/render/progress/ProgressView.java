package dev.klingdsl.shell.render.progress;

import dev.klingdsl.job.JobEvent;

/** Shows the events of a run. Thread-safe. */
public interface ProgressView {

    /** Applies an event. */
    void accept(JobEvent event);

    /** Updates elapsed times; called several times a second. */
    void refresh();

    /** Leaves the screen in its final state. */
    void end();
}
