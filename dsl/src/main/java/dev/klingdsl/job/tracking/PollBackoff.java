package dev.klingdsl.job.tracking;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait between two questions: first a short time, then ever longer, each a little off so that many clients do
 * not ask in step.
 *
 * @param first the wait before the first question
 * @param longest the wait that is not exceeded, jitter aside
 * @param random numbers from 0 to 1
 */
public record PollBackoff(Duration first, Duration longest, DoubleSupplier random) {
    private static final double GROWTH = 1.5;
    private static final double JITTER = 0.2;

    /**
     * Checks the waits.
     *
     * @param first more than zero, or else {@link IllegalArgumentException}
     * @param longest at least {@code first}, or else {@link IllegalArgumentException}
     * @param random numbers from 0 to 1, one for each wait
     */
    public PollBackoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "poll interval " + first + " to " + longest + " does not grow from above 0");
        }
    }

    Duration next(Duration last) {
        Duration grown = Duration.ofMillis((long) (last.toMillis() * GROWTH) + 1);
        return grown.compareTo(longest) > 0 ? longest : grown;
    }

    Duration jittered(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * (1 - JITTER + 2 * JITTER * random.getAsDouble())));
    }
}
