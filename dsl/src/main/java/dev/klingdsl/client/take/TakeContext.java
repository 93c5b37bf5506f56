package dev.klingdsl.client.take;

import dev.klingdsl.client.submit.SubmissionDecider;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.result.TakeOrigin;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the parts of one take's way share.
 *
 * @param takesOfStep how many takes its step has
 * @param announced true once it was told that the request is about to be sent
 */
public record TakeContext(
        RunContext run,
        TakeOrigin origin,
        int takesOfStep,
        SubmissionDecider decider,
        TakeProgress progress,
        Clock clock,
        AtomicBoolean announced) {

    public static TakeContext of(
            RunContext run, TakeOrigin origin, int takesOfStep, SubmissionDecider decider, Clock clock) {
        return new TakeContext(
                run, origin, takesOfStep, decider, new TakeProgress(origin.take()), clock, new AtomicBoolean());
    }

    /** Tells what happened, unless the take has ended. */
    public void emit(JobEvent event) {
        if (!progress.isOver()) {
            run.events().emit(event);
        }
    }

    /** Tells once that the request is about to be sent. */
    public void submitting() {
        if (!announced.getAndSet(true)) {
            emit(new JobEvent.Submitting(origin.take(), clock.instant()));
        }
    }
}
