package dev.klingdsl.http.resilience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One endpoint's limits for one account, shared by all clients that use it. Thread-safe. */
public final class EndpointLimiter {
    private final Clock clock;
    private final List<RateLimiter> fixed;
    private List<RateLimiter> limits;

    /**
     * Creates a limiter.
     *
     * @param fixed limits that always apply
     */
    public EndpointLimiter(Clock clock, List<RateLimiter> fixed) {
        this.clock = clock;
        this.fixed = List.copyOf(fixed);
        this.limits = this.fixed;
    }

    /** Sets the limits that apply besides the fixed ones; what earlier ones have counted is forgotten. */
    synchronized void limits(List<RateLimiter> others) {
        limits = Stream.concat(fixed.stream(), others.stream()).toList();
    }

    /** Acquires a permit and returns zero, or returns how long to wait before trying again. */
    public synchronized Duration tryAcquire() {
        long now = now();
        long delay = 0;
        for (RateLimiter limit : limits) {
            delay = Math.max(delay, limit.delay(now));
        }
        if (delay == 0) {
            limits.forEach(limit -> limit.acquired(now));
        }
        return Duration.ofNanos(delay);
    }

    /** Records that the service took a call. */
    public synchronized void accepted() {
        long now = now();
        limits.forEach(limit -> limit.accepted(now));
    }

    /**
     * Records that the service refused a call as one too many.
     *
     * @param sent {@link #now} when the call was sent
     */
    public synchronized void rejected(long sent) {
        long now = now();
        limits.forEach(limit -> limit.rejected(sent, now));
    }

    /** Returns the time that limits go by, in nanoseconds since the epoch. */
    public long now() {
        Instant now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
