package dev.klingdsl.client;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.result.Origin;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the parts of one take's way share.
 *
 * @param takesOfStep how many takes its step has
 * @param announced true once it was told that the request is about to be sent
 */
record TakeContext(
        RunContext run,
        Origin origin,
        int takesOfStep,
        SubmissionDecider decider,
        TakeProgress progress,
        Clock clock,
        AtomicBoolean announced) {

    static TakeContext of(RunContext run, Origin origin, int takesOfStep, SubmissionDecider decider, Clock clock) {
        return new TakeContext(
                run, origin, takesOfStep, decider, new TakeProgress(origin.take()), clock, new AtomicBoolean());
    }

    /** Tells what happened, unless the take has ended. */
    void emit(JobEvent event) {
        if (!progress.isOver()) {
            run.events().emit(event);
        }
    }

    /** Tells once that the request is about to be sent. */
    void submitting() {
        if (!announced.getAndSet(true)) {
            emit(new JobEvent.Submitting(origin.take(), clock.instant()));
        }
    }
}
