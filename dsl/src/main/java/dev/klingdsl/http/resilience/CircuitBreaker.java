package dev.klingdsl.http.resilience;

import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.NetworkException;
import dev.klingdsl.error.RateLimitException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Stops calls to a service that fails: 10 failures in a row open it, and calls then fail without being made. After 30
 * seconds one call is let through (half-open), which closes it or keeps it open for as long again. Thread-safe.
 */
public final class CircuitBreaker {
    static final int FAILURES = 10;
    static final Duration OPEN = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);

    private final Clock clock;
    private final List<Runnable> closeListeners = new CopyOnWriteArrayList<>();
    private int failures;
    private boolean isOpen;
    private boolean isProbing;
    private Instant probeAt = Instant.MIN;

    /** Creates a closed one. */
    public CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** Makes a call, or fails with a {@link NetworkException} without making it. */
    public <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> call) {
        return tryAcquire()
                ? Futures.start(call).whenComplete((value, failure) -> record(failure))
                : CompletableFuture.failedFuture(NetworkException.notAttempted());
    }

    /** Runs the action each time that this was open and is closed. */
    void onClose(Runnable action) {
        closeListeners.add(action);
    }

    synchronized boolean isOpen() {
        return isOpen;
    }

    /** Returns how long to wait before another call may be let through. */
    synchronized Duration untilProbe() {
        Instant now = clock.instant();
        return now.isBefore(probeAt) ? Duration.between(now, probeAt) : isProbing ? OPEN : Duration.ZERO;
    }

    private synchronized boolean tryAcquire() {
        if (!isOpen) {
            return true;
        }
        if (isProbing || clock.instant().isBefore(probeAt)) {
            return false;
        }
        isProbing = true;
        return true;
    }

    private void record(@Nullable Throwable failure) {
        if (failure != null && counts(InternalErrorException.unwrap(failure))) {
            failed();
        } else if (succeeded()) {
            closeListeners.forEach(Runnable::run);
        }
    }

    /** A failure that does not pass by waiting, or that shows a service at work, is no reason to stop. */
    private static boolean counts(KlingException failure) {
        return Retry.mayPass(failure) && !(failure instanceof RateLimitException);
    }

    private synchronized void failed() {
        isProbing = false;
        failures++;
        if (failures < FAILURES) {
            return;
        }
        if (isOpen) {
            LOG.debug("The service still fails, {} polls in a row by now", failures);
        } else {
            LOG.warn("{} polls failed in a row: the service is asked once in {} until it answers", failures, OPEN);
        }
        isOpen = true;
        probeAt = clock.instant().plus(OPEN);
    }

    /** Returns true if this was open. */
    private synchronized boolean succeeded() {
        boolean wasOpen = isOpen;
        if (wasOpen) {
            LOG.info("The service answers again, after {} failed polls", failures);
        }
        isProbing = false;
        failures = 0;
        isOpen = false;
        return wasOpen;
    }
}
