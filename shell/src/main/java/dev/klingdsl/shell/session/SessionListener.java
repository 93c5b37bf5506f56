package dev.klingdsl.shell.session;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Receives what happens in the background, on other threads. */
public interface SessionListener {

    /** Called for each event of a job. */
    void happened(SessionJob job, JobEvent event);

    /** Called when a job ends without an event. */
    void ended(SessionJob job);

    /** Called with a result that no input has asked for, such as of a reloaded script. */
    void announced(EvaluationResult outcome);
}
