package dev.klingdsl.http.resilience;

/**
 * A rate limit that adapts to the service's refusals: additive increase, multiplicative decrease (AIMD), with slow start.
 *
 * <p>In slow start, until the first refusal, the rate doubles each second, but never to more than twice what was accepted in
 * the last second, so that it cannot run ahead of slow answers. A refusal halves the rate. It then climbs steadily to a little
 * below what was last accepted, and from there in small steps that grow while nothing is refused. It grows only while calls
 * wait for it: unused, it would not be tested.
 */
public final class AdaptiveLimiter implements RateLimiter {
    private static final double NANOS = 1e9;
    private static final double FIRST = 20;
    private static final double LEAST = 0.2;
    private static final double MOST = 1000;
    private static final double KEPT = 0.8;
    /** Slow start runs ahead of the answers: nothing of its last step is known to be accepted. */
    private static final double SLOW_START_KEPT = 0.5;

    private static final double RECOVERY_TARGET = 0.95;
    private static final double RECOVERY_PER_SECOND = 0.7;
    private static final double PROBING_PER_SECOND = 0.01;
    private static final double PROBING_DOUBLES_AFTER_SECONDS = 4;
    private static final double PROBING_CONSTANT_SECONDS = 8;
    private static final double FASTEST_PROBING = 0.7;
    private static final long SECOND = 1_000_000_000;

    private final SmoothLimiter smooth;
    private final CallRateMeter accepted = new CallRateMeter(SECOND);
    private final double ceiling;
    private final boolean isTold;
    private double goal;
    private long lastCut;
    private long firstRefusal;
    private long lastGrown;

    private AdaptiveLimiter(double first, double ceiling, long catchUp, boolean isTold) {
        this.smooth = new SmoothLimiter(first, catchUp);
        this.ceiling = ceiling;
        this.isTold = isTold;
    }

    /** Returns a limiter for a limit that is not known. */
    public static AdaptiveLimiter unknown() {
        return new AdaptiveLimiter(FIRST, MOST, SECOND / 10, false);
    }

    /**
     * Returns a limiter for a known limit, which other programs may share: refusals lower it for a while. It catches up on a
     * lost second, so a sliding window has to keep the calls of each second within the limit.
     *
     * @param perSecond above 0
     */
    public static AdaptiveLimiter upTo(double perSecond) {
        return new AdaptiveLimiter(perSecond, perSecond, SECOND, true);
    }

    public double perSecond() {
        return smooth.perSecond();
    }

    @Override
    public long delay(long now) {
        return smooth.delay(now);
    }

    @Override
    public void acquired(long now) {
        if (smooth.isBusy(now)) {
            grow(now);
        }
        lastGrown = now;
        smooth.acquired(now);
    }

    @Override
    public void accepted(long now) {
        accepted.add(now);
    }

    @Override
    public void rejected(long sent, long now) {
        // One cut for all calls that were sent at the old rate.
        if (sent <= lastCut && lastCut <= now) {
            return;
        }
        boolean isSlowStart = lastCut == 0 && !isTold;
        if (lastCut == 0 || now - firstRefusal > SECOND || firstRefusal > now) {
            // Further refusals within a second have the same cause and show nothing new about the limit.
            double tried = Math.max(smooth.perSecond(), goal);
            goal = Math.min(tried, Math.max(accepted.count(now), tried * (isSlowStart ? SLOW_START_KEPT : KEPT)));
            firstRefusal = now;
        }
        lastCut = now;
        smooth.perSecond(Math.max(LEAST, (isSlowStart ? goal : smooth.perSecond()) / 2));
    }

    private void grow(long now) {
        double seconds = Math.min(1, Math.max(0, now - lastGrown) / NANOS);
        smooth.perSecond(Math.min(ceiling, grown(seconds, now)));
    }

    private double grown(double seconds, long now) {
        double rate = smooth.perSecond();
        if (lastCut == 0) {
            return isTold ? rate : Math.min(rate * Math.pow(2, seconds), Math.max(rate, 2.0 * accepted.count(now)));
        }
        double near = goal * RECOVERY_TARGET;
        if (rate < near) {
            return Math.min(near, rate + goal * RECOVERY_PER_SECOND * seconds);
        }
        double quiet = Math.max(0, now - lastCut) / NANOS - PROBING_CONSTANT_SECONDS;
        double growth = PROBING_PER_SECOND * Math.pow(2, Math.max(0, quiet) / PROBING_DOUBLES_AFTER_SECONDS);
        return rate * (1 + Math.min(FASTEST_PROBING, growth) * seconds);
    }
}
