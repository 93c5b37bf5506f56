package dev.klingdsl.http.resilience;

import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.NetworkException;
import dev.klingdsl.error.RateLimitException;
import dev.klingdsl.error.UnexpectedResponseException;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/**
 * Decides whether another attempt at one call follows a failure, and when. A rate limit does not count as an attempt: it is
 * waited out until the deadline.
 */
final class RetryBackoff {
    private static final int MOST = 5;
    private static final Duration BASE = Duration.ofMillis(500);
    private static final Duration CAP = Duration.ofSeconds(20);
    private static final Duration RATE_LIMIT_PASSES = Duration.ofSeconds(1);

    private final Predicate<KlingException> again;
    private final RetryBudget budget;
    private final DoubleSupplier random;
    private final Clock clock;
    private final Instant deadline;
    private int failures;
    private int refusals;
    private Duration wait = Duration.ZERO;

    /**
     * Creates the decision before the first attempt.
     *
     * @param again which failures another attempt may follow
     * @param deadline no attempt begins later
     */
    RetryBackoff(
            Predicate<KlingException> again, RetryBudget budget, DoubleSupplier random, Clock clock, Instant deadline) {
        this.again = again;
        this.budget = budget;
        this.random = random;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Returns whether another attempt follows that failure, after {@link #nextWait}. */
    boolean allowsRetryAfter(KlingException reason) {
        boolean limited = reason instanceof RateLimitException;
        int number = limited ? ++refusals : ++failures;
        if (failures >= MOST || !again.test(reason)) {
            return false;
        }
        wait = wait(reason, number);
        if (!clock.instant().plus(wait).isBefore(deadline)) {
            return false;
        }
        boolean paid = budget.take();
        if (!paid && limited) {
            // Only the number of calls is the problem, which a long wait solves.
            wait = CAP;
        }
        return paid || limited;
    }

    Duration nextWait() {
        return wait;
    }

    void succeeded() {
        budget.succeeded(failures + refusals > 0);
    }

    private Duration wait(KlingException reason, int number) {
        long doubled = BASE.toMillis() << Math.min(number - 1, 20);
        long jittered = (long) (Math.min(doubled, CAP.toMillis()) * random.getAsDouble());
        Duration drawn = Duration.ofMillis(jittered);
        Duration least = reason instanceof RateLimitException ? RATE_LIMIT_PASSES.plus(drawn) : drawn;
        Exchange exchange = exchange(reason);
        Duration asked = exchange == null ? null : exchange.retryAfter();
        return asked != null && asked.compareTo(least) > 0 ? asked : least;
    }

    private static @Nullable Exchange exchange(KlingException reason) {
        if (reason instanceof ApiException api) {
            return api.exchange();
        }
        if (reason instanceof UnexpectedResponseException answer) {
            return answer.exchange();
        }
        return reason instanceof NetworkException network ? network.exchange() : null;
    }
}
