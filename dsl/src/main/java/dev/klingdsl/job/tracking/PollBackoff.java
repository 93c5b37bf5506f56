package dev.klingdsl.job.tracking;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * The intervals between polls: exponential, with jitter so that many clients do not poll in step.
 *
 * @param first the interval before the first poll, more than zero
 * @param longest the longest interval without jitter, at least {@code first}
 * @param random numbers from 0 to 1, one for each interval
 */
public record PollBackoff(Duration first, Duration longest, DoubleSupplier random) {
    private static final double GROWTH = 1.5;
    private static final double JITTER = 0.2;

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
