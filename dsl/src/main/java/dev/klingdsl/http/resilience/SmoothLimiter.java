package dev.klingdsl.http.resilience;

/** Calls at even distances, at a rate that may change at any time. */
final class SmoothLimiter implements RateLimiter {
    private static final double NANOS = 1e9;

    private final long catchUp;
    private double perSecond;
    private long next;

    /**
     * Creates a pace.
     *
     * @param catchUp who comes late by up to so many nanoseconds, because a thread or a timer did, makes up for it
     */
    public SmoothLimiter(double perSecond, long catchUp) {
        this.perSecond = perSecond;
        this.catchUp = catchUp;
    }

    public double perSecond() {
        return perSecond;
    }

    public void perSecond(double rate) {
        // A slot that was given out by a slower rate must not hold up a faster one.
        next -= Math.max(0, Math.round(NANOS / perSecond) - Math.round(NANOS / rate));
        perSecond = rate;
    }

    /** Returns true when calls come so close after each other that this is what holds them up. */
    public boolean isBusy(long now) {
        return now - next <= Math.max((double) catchUp, NANOS / perSecond);
    }

    @Override
    public long delay(long now) {
        long delay = Math.max(0, next - now);
        // More than one distance ahead: the clock was set back.
        return delay > 2 * NANOS / perSecond ? 0 : delay;
    }

    @Override
    public void count(long now) {
        boolean late = next < now && now - next <= catchUp;
        next = (late ? next : now) + Math.round(NANOS / perSecond);
    }
}
