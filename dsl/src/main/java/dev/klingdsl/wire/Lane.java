package dev.klingdsl.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One endpoint's limits for one account, whichever client calls. Thread-safe. */
final class Lane {
    private final Clock clock;
    private List<RateLimit> limits;

    Lane(Clock clock, List<RateLimit> limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** Sets other limits; what the old ones have counted is forgotten. */
    synchronized void limits(List<RateLimit> others) {
        limits = others;
    }

    /** Takes a turn and returns zero, or returns how long to wait before asking again. */
    synchronized Duration take() {
        long now = now();
        long delay = 0;
        for (RateLimit limit : limits) {
            delay = Math.max(delay, limit.delay(now));
        }
        if (delay == 0) {
            limits.forEach(limit -> limit.count(now));
        }
        return Duration.ofNanos(delay);
    }

    synchronized void accepted() {
        long now = now();
        limits.forEach(limit -> limit.accepted(now));
    }

    synchronized void rejected(long sent) {
        long now = now();
        limits.forEach(limit -> limit.rejected(sent, now));
    }

    /** Returns the time that limits go by. */
    long now() {
        Instant now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
