package dev.klingdsl.http.resilience

/** A service that counts calls in one way or another; times are nanoseconds. */
abstract class ServiceFixture {
    static final long SECOND = 1_000_000_000L

    int limit

    abstract boolean takes(long now)

    static class Bucket extends ServiceFixture {
        double left
        long last

        boolean takes(long now) {
            if (last == 0) {
                left = limit
            }
            left = Math.min(limit, left + (now - last) * (double) limit / SECOND)
            last = now
            if (left < 1) {
                return false
            }
            left -= 1
            true
        }
    }

    static class SlidingSecond extends ServiceFixture {
        final Deque<Long> times = new ArrayDeque<>()

        boolean takes(long now) {
            while (times && times.first() <= now - SECOND) {
                times.removeFirst()
            }
            if (times.size() >= limit) {
                return false
            }
            times.add(now)
        }
    }

    static class FixedSecond extends ServiceFixture {
        long second
        int count

        boolean takes(long now) {
            if (now.intdiv(SECOND) != second) {
                second = now.intdiv(SECOND)
                count = 0
            }
            ++count <= limit
        }
    }
}
