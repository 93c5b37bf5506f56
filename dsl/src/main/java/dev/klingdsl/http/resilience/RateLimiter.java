package dev.klingdsl.http.resilience;

/**
 * A limit on how often something may be done. Times are nanoseconds of the wall clock since the epoch. Not thread-safe:
 * its {@link EndpointLimiter} guards it.
 */
public interface RateLimiter {

    /** Returns how many nanoseconds the next call has to wait; 0 when it may be made now. Changes nothing. */
    long delay(long now);

    /** Records a call that is made now. */
    void acquired(long now);

    /** Records that the service took a call. */
    default void accepted(long now) {}

    /**
     * Records that the service refused a call as one too many.
     *
     * @param sent when the call was made
     */
    default void rejected(long sent, long now) {}
}
