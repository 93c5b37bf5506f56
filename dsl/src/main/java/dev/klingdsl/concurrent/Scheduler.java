package dev.klingdsl.concurrent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Schedules tasks by a clock that tests can set. As an executor, it runs tasks at once, on another thread. */
public interface Scheduler extends Executor {

    /** {@return the clock for scheduling} */
    Clock clock();

    /**
     * Runs the task once the clock shows {@code when} or later.
     *
     * @param when a time in the past means at once
     * @param task short; must not throw
     * @return the alarm, which cancels the task as long as it has not begun
     */
    Alarm at(Instant when, Runnable task);

    /**
     * {@return a future that completes after a delay, on one of the scheduler's threads}
     *
     * @param delay by the clock; zero or less means at once
     */
    default CompletableFuture<Void> after(Duration delay) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        at(clock().instant().plus(delay), () -> reached.complete(null));
        return reached;
    }

    /** A scheduled task. */
    interface Alarm {
        /** Cancels the task, unless it has begun. */
        void cancel();
    }
}
