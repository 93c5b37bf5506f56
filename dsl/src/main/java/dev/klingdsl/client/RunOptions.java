package dev.klingdsl.client;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a plan is carried out.
 *
 * @param output the folder that gets one folder of result files for each plan
 * @param fresh true to pay for a new take even when an earlier run has made the same; a job of the same request that is
 *     still to be finished, as after an interrupted run, is continued instead of paid for again
 * @param await true to wait for the jobs and download their files; false to stop once all are submitted
 * @param timeout how long to wait for the jobs, by the wall clock, positive; what is not finished by then goes on at
 *     the service
 */
public record RunOptions(Path output, boolean fresh, boolean await, Duration timeout) {

    /** Checks the timeout. */
    public RunOptions {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout " + timeout + " is not positive");
        }
    }

    /** Returns: folder {@code out}, reuse what is there, wait for at most 30 minutes. */
    public static RunOptions defaults() {
        return new RunOptions(Path.of("out"), false, true, Duration.ofMinutes(30));
    }

    /** Returns the same with another output folder. */
    public RunOptions withOutput(Path folder) {
        return new RunOptions(folder, fresh, await, timeout);
    }

    /** Returns the same with reuse switched off, or on again. */
    public RunOptions withFresh(boolean value) {
        return new RunOptions(output, value, await, timeout);
    }

    /** Returns the same with waiting switched on or off. */
    public RunOptions withAwait(boolean value) {
        return new RunOptions(output, fresh, value, timeout);
    }

    /** Returns the same with another limit of the wait. */
    public RunOptions withTimeout(Duration value) {
        return new RunOptions(output, fresh, await, value);
    }
}
