package dev.klingdsl.shell.render.progress;

import dev.klingdsl.job.JobEvent;

/** Shows what happens while a plan is carried out. Thread-safe. */
public interface ProgressView {

    /** Takes note of what happened. */
    void accept(JobEvent event);

    /** Shows how time goes by; called several times a second. */
    void refresh();

    /** Ends: leaves the screen as it should stay. */
    void end();
}
