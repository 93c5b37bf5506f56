package dev.klingdsl.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is told otherwise, so that tests reach every state of a task without waiting.
 *
 * <p>Thread-safe: what one thread sets, all others see at once. A clock made by {@link #withZone} shows the same time.
 */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * Creates a clock in UTC.
     *
     * @param start what it shows until it is set
     * @return the clock
     */
    public static SettableClock at(Instant start) {
        return new SettableClock(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    /**
     * Shows {@code instant} from now on; it may lie before the present one.
     *
     * @param instant what to show
     */
    public void set(Instant instant) {
        now.set(instant);
    }

    /**
     * Moves on by {@code step}, or back if it is negative.
     *
     * @param step negative to go back
     */
    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }

    @Override
    public String toString() {
        return "SettableClock[" + now.get() + "]";
    }
}
