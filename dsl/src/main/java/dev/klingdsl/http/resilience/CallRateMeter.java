package dev.klingdsl.http.resilience;

import java.util.ArrayDeque;

/** How many calls there were lately. */
final class CallRateMeter {
    private final ArrayDeque<Long> times = new ArrayDeque<>();
    private final long length;

    /** Creates one that looks back over that many nanoseconds. */
    public CallRateMeter(long length) {
        this.length = length;
    }

    public void add(long now) {
        forget(now);
        times.add(now);
    }

    public int count(long now) {
        forget(now);
        return times.size();
    }

    private void forget(long now) {
        while (!times.isEmpty() && (times.getFirst() <= now - length || times.getFirst() > now)) {
            times.removeFirst();
        }
    }
}
