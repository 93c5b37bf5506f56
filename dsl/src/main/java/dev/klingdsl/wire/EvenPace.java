package dev.klingdsl.wire;

/** Calls at even distances, at a rate that may change at any time. */
final class EvenPace implements RateLimit {
    private static final double NANOS = 1e9;
    /** Who comes late, because a thread or a timer did, catches up on that much. */
    private static final long CATCH_UP = 100_000_000;

    private double perSecond;
    private long next;

    EvenPace(double perSecond) {
        this.perSecond = perSecond;
    }

    double perSecond() {
        return perSecond;
    }

    void perSecond(double rate) {
        // A slot that was given out by a slower rate must not hold up a faster one.
        next -= Math.max(0, Math.round(NANOS / perSecond) - Math.round(NANOS / rate));
        perSecond = rate;
    }

    /** Returns true when calls come so close after each other that this is what holds them up. */
    boolean isBusy(long now) {
        return now - next <= Math.max(CATCH_UP, NANOS / perSecond);
    }

    @Override
    public long delay(long now) {
        long delay = Math.max(0, next - now);
        // More than one distance ahead: the clock was set back.
        return delay > 2 * NANOS / perSecond ? 0 : delay;
    }

    @Override
    public void count(long now) {
        boolean late = next < now && now - next <= CATCH_UP;
        next = (late ? next : now) + Math.round(NANOS / perSecond);
    }
}
