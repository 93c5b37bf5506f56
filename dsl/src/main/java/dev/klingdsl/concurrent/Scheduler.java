package dev.klingdsl.concurrent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Runs things later, by a clock that can be set in tests. As an executor it runs them now, on another thread. */
public interface Scheduler extends Executor {

    /** {@return the clock that decides when it is time} */
    Clock clock();

    /**
     * Runs the task once the clock shows {@code when} or later.
     *
     * @param when a moment that has passed already means at once
     * @param task short; must not throw
     * @return what calls the task off as long as it has not begun
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

    /** Something that will run later. */
    interface Alarm {
        /** Makes sure that it does not start any more. */
        void cancel();
    }
}
