package dev.klingdsl.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is set, so that tests reach every state of a task without waiting.
 *
 * <p>Thread-safe; changes are visible to all threads at once. A clock from {@link #withZone} shows the same time.
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
     * @param start the initial time
     * @return the clock
     */
    public static SettableClock at(Instant start) {
        return new SettableClock(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    /**
     * Sets the time.
     *
     * @param instant may be before the current one
     */
    public void set(Instant instant) {
        now.set(instant);
    }

    /**
     * Changes the time by {@code step}.
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
