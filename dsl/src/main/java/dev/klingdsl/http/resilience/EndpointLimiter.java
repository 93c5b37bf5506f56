package dev.klingdsl.http.resilience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One endpoint's limits for one account, whichever client calls. Thread-safe. */
public final class EndpointLimiter {
    private final Clock clock;
    private List<RateLimiter> limits;

    public EndpointLimiter(Clock clock, List<RateLimiter> limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** Sets other limits; what the old ones have counted is forgotten. */
    public synchronized void limits(List<RateLimiter> others) {
        limits = others;
    }

    /** Takes a turn and returns zero, or returns how long to wait before asking again. */
    public synchronized Duration take() {
        long now = now();
        long delay = 0;
        for (RateLimiter limit : limits) {
            delay = Math.max(delay, limit.delay(now));
        }
        if (delay == 0) {
            limits.forEach(limit -> limit.count(now));
        }
        return Duration.ofNanos(delay);
    }

    public synchronized void accepted() {
        long now = now();
        limits.forEach(limit -> limit.accepted(now));
    }

    public synchronized void rejected(long sent) {
        long now = now();
        limits.forEach(limit -> limit.rejected(sent, now));
    }

    /** Returns the time that limits go by. */
    public long now() {
        Instant now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
