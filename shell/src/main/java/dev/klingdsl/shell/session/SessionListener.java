package dev.klingdsl.shell.session;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Hears of what happens by itself, on threads that are not the user's. */
public interface SessionListener {

    /** Something happened to a job. */
    void happened(SessionJob job, JobEvent event);

    /** A job is over of whose end no event told. */
    void ended(SessionJob job);

    /** There is something to say that nobody has asked for. */
    void announced(EvaluationResult outcome);
}
