package dev.klingdsl.http.resilience;

/**
 * Limits the retries of a client as a whole, as they make an overload worse. Each retry costs tokens; each success gives one
 * back, and a success after a retry as many as the retry cost. Thread-safe.
 */
public final class RetryBudget {
    static final int FULL = 500;
    static final int COST = 14;
    private static final int REWARD = 1;

    private int tokens = FULL;

    /** Takes what a retry costs; returns false, and takes nothing, if there is less. */
    public synchronized boolean take() {
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }

    /**
     * Gives back tokens for a call that succeeded.
     *
     * @param isRetried whether it was not the first attempt
     */
    public synchronized void succeeded(boolean isRetried) {
        tokens = Math.min(FULL, tokens + (isRetried ? COST : REWARD));
    }
}
