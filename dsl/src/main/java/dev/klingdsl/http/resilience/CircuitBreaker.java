package dev.klingdsl.http.resilience;

import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.NetworkException;
import dev.klingdsl.error.RateLimitException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Leaves a service alone that fails: after 10 failed polls in a row, nothing is asked for 30 seconds, then one call at a
 * time until one succeeds. Polls are refused meanwhile, as their next turn comes anyway; submissions wait. Thread-safe.
 */
public final class CircuitBreaker {
    static final int FAILURES = 10;
    static final Duration OPEN = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);

    private final Scheduler scheduler;
    private final Supplier<CompletableFuture<?>> probe;
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private int failures;
    private boolean open;
    private boolean probing;
    private Instant probeAt = Instant.MIN;

    /**
     * Creates a closed one.
     *
     * @param probe a harmless call, made when submissions wait and nobody polls
     */
    public CircuitBreaker(Scheduler scheduler, Supplier<CompletableFuture<?>> probe) {
        this.scheduler = scheduler;
        this.probe = probe;
    }

    /** Makes a poll, or fails with a {@link NetworkException} without making it. */
    public <T> CompletableFuture<T> poll(Supplier<CompletableFuture<T>> call) {
        return mayCall()
                ? call.get().whenComplete((value, failure) -> ended(failure))
                : CompletableFuture.failedFuture(NetworkException.notAttempted());
    }

    /** Returns a future that completes once the service is believed to be well. */
    public CompletableFuture<Void> well() {
        CompletableFuture<Void> well = new CompletableFuture<>();
        synchronized (this) {
            if (!open) {
                return CompletableFuture.completedFuture(null);
            }
            waiting.add(well);
            if (waiting.size() == 1) {
                probeLater();
            }
        }
        return well;
    }

    private synchronized boolean mayCall() {
        if (!open) {
            return true;
        }
        if (probing || scheduler.clock().instant().isBefore(probeAt)) {
            return false;
        }
        probing = true;
        return true;
    }

    private void ended(@Nullable Throwable failure) {
        List<CompletableFuture<Void>> released;
        synchronized (this) {
            probing = false;
            if (failure != null && counts(InternalErrorException.unwrap(failure))) {
                failures++;
                if (failures >= FAILURES) {
                    if (open) {
                        LOG.debug("The service still fails, {} polls in a row by now", failures);
                    } else {
                        LOG.warn(
                                "{} polls failed in a row: the service is asked once in {} until it answers",
                                failures,
                                OPEN);
                    }
                    open = true;
                    probeAt = scheduler.clock().instant().plus(OPEN);
                }
                return;
            }
            if (open) {
                LOG.info("The service answers again, after {} failed polls", failures);
            }
            failures = 0;
            open = false;
            released = List.copyOf(waiting);
            waiting.clear();
        }
        released.forEach(well -> well.complete(null));
    }

    /** A failure that will not pass by waiting, or that says that the service is well, is no reason to wait. */
    private static boolean counts(KlingException failure) {
        return Retry.mayPass(failure) && !(failure instanceof RateLimitException);
    }

    private void probeLater() {
        Instant now = scheduler.clock().instant();
        Duration wait = now.isBefore(probeAt) ? Duration.between(now, probeAt) : OPEN;
        var unused = scheduler.after(wait).whenComplete((reached, failure) -> {
            if (failure == null) {
                probeForWaiting();
            } else {
                endAll(failure);
            }
        });
    }

    private synchronized void continueWaiting() {
        if (!waiting.isEmpty()) {
            probeLater();
        }
    }

    private void probeForWaiting() {
        synchronized (this) {
            if (waiting.isEmpty()) {
                return;
            }
        }
        if (!mayCall()) {
            probeLater();
            return;
        }
        var unused = probe.get().whenComplete((value, failure) -> {
            ended(failure);
            continueWaiting();
        });
    }

    /** The client was closed. */
    private void endAll(Throwable failure) {
        List<CompletableFuture<Void>> ended;
        synchronized (this) {
            ended = List.copyOf(waiting);
            waiting.clear();
        }
        ended.forEach(well -> well.completeExceptionally(failure));
    }
}
