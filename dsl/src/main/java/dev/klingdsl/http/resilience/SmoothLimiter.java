package dev.klingdsl.http.resilience;

/** Spaces calls evenly, at a rate that may change at any time. */
final class SmoothLimiter implements RateLimiter {
    private static final double NANOS = 1e9;

    private final long catchUp;
    private double perSecond;
    private long next;

    /**
     * Creates a limiter.
     *
     * @param perSecond calls a second, above 0
     * @param catchUp in nanoseconds: a delay up to this, as of a busy thread or a late timer, is made up for
     */
    SmoothLimiter(double perSecond, long catchUp) {
        this.perSecond = perSecond;
        this.catchUp = catchUp;
    }

    double perSecond() {
        return perSecond;
    }

    void perSecond(double rate) {
        // The next call was scheduled by the old rate; a faster one brings it forward.
        next -= Math.max(0, Math.round(NANOS / perSecond) - Math.round(NANOS / rate));
        perSecond = rate;
    }

    /** Returns true if calls come so fast that this limit delays them. */
    boolean isBusy(long now) {
        return now - next <= Math.max((double) catchUp, NANOS / perSecond);
    }

    @Override
    public long delay(long now) {
        long delay = Math.max(0, next - now);
        // More than one interval ahead: the clock was set back.
        return delay > 2 * NANOS / perSecond ? 0 : delay;
    }

    @Override
    public void acquired(long now) {
        boolean late = next < now && now - next <= catchUp;
        next = (late ? next : now) + Math.round(NANOS / perSecond);
    }
}
