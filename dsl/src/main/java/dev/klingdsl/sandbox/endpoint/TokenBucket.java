package dev.klingdsl.sandbox.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A bucket of {@code burst} calls that refills evenly over {@code period}. */
public final class TokenBucket {
    private final int burst;
    private final double nanosPerCall;
    private double calls;
    private Instant last = Instant.MIN;

    public TokenBucket(int burst, Duration period) {
        this.burst = burst;
        this.nanosPerCall = (double) period.toNanos() / burst;
        this.calls = burst;
    }

    public synchronized boolean tryCall(Instant now) {
        if (last.equals(Instant.MIN)) {
            last = now;
        }
        if (now.isAfter(last)) {
            double elapsed = 1e3 * ChronoUnit.MICROS.between(last, now);
            calls = Math.min(burst, calls + elapsed / nanosPerCall);
            last = now;
        }
        if (calls < 1) {
            return false;
        }
        calls -= 1;
        return true;
    }
}
