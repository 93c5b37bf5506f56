package dev.klingdsl.http.resilience;

/**
 * How many repetitions a client may afford: a service in trouble is not helped by everybody asking again. Each repetition
 * costs; each success brings back a little, one after a repetition as much as the repetition cost. Thread-safe.
 */
public final class RetryBudget {
    static final int FULL = 500;
    static final int COST = 14;
    private static final int REWARD = 1;

    private int tokens = FULL;

    public synchronized boolean take() {
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }

    public synchronized void succeeded(boolean repeated) {
        tokens = Math.min(FULL, tokens + (repeated ? COST : REWARD));
    }
}
