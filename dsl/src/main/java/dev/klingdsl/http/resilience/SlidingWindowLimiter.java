package dev.klingdsl.http.resilience;

/** At most a number of calls in any period of a length: the strictest way in which a service can count them. */
public final class SlidingWindowLimiter implements RateLimiter {
    private final long[] calls;
    private final long length;
    private int oldest;

    /**
     * Creates a window.
     *
     * @param most at least 1
     * @param length in nanoseconds
     */
    public SlidingWindowLimiter(int most, long length) {
        this.calls = new long[most];
        this.length = length;
    }

    @Override
    public long delay(long now) {
        long call = calls[oldest];
        // A call of the future was made before the clock was set back.
        return call == 0 || call > now ? 0 : Math.max(0, call + length - now);
    }

    @Override
    public void acquired(long now) {
        calls[oldest] = now;
        oldest = (oldest + 1) % calls.length;
    }
}
