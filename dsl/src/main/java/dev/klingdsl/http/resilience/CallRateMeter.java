package dev.klingdsl.http.resilience;

import java.util.ArrayDeque;

/** Counts the calls of the last period. */
final class CallRateMeter {
    private final ArrayDeque<Long> times = new ArrayDeque<>();
    private final long length;

    /**
     * Creates a meter.
     *
     * @param length of the period, in nanoseconds
     */
    CallRateMeter(long length) {
        this.length = length;
    }

    void add(long now) {
        forget(now);
        times.add(now);
    }

    int count(long now) {
        forget(now);
        return times.size();
    }

    private void forget(long now) {
        while (!times.isEmpty() && (times.getFirst() <= now - length || times.getFirst() > now)) {
            times.removeFirst();
        }
    }
}
