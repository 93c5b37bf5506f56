package dev.klingdsl.shell.startup.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Begins now and goes ten times as fast, so that the sandbox makes a video in a tenth of its time. */
public final class AcceleratedClock extends Clock {
    private static final int TIMES = 10;

    private final Instant begin = Instant.now();
    private final long origin = System.nanoTime();

    @Override
    public Instant instant() {
        return begin.plus(Duration.ofNanos((System.nanoTime() - origin) * TIMES));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("it shows instants only");
    }
}
