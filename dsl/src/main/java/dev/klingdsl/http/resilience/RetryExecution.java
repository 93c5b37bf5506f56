package dev.klingdsl.http.resilience;

import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.NetworkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The attempts at one call, one after the other, until one succeeds or none may follow. */
final class RetryExecution<T> {
    private static final Logger LOG = LoggerFactory.getLogger(RetryExecution.class);

    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final Supplier<CompletableFuture<T>> call;
    private final RetryBackoff backoff;
    private final Scheduler scheduler;
    private final BiConsumer<KlingException, Duration> retried;

    RetryExecution(
            Supplier<CompletableFuture<T>> call,
            RetryBackoff backoff,
            Scheduler scheduler,
            BiConsumer<KlingException, Duration> retried) {
        this.call = call;
        this.backoff = backoff;
        this.scheduler = scheduler;
        this.retried = retried;
    }

    /** Makes the first attempt; returns a future that fails with a {@link KlingException} and ends the attempts when cancelled. */
    CompletableFuture<T> start() {
        attempt();
        return future;
    }

    /** As {@link #start}, but gives up at that time, whatever is under way then. */
    CompletableFuture<T> startUntil(Instant deadline, Duration allowed) {
        Scheduler.Alarm alarm =
                scheduler.at(deadline, () -> future.completeExceptionally(NetworkException.timeout(allowed)));
        Futures.onResult(future, (value, failure) -> alarm.cancel());
        return start();
    }

    private void attempt() {
        if (future.isDone()) {
            return;
        }
        Futures.onResult(Futures.start(call), (value, failure) -> {
            if (failure != null) {
                failed(InternalErrorException.unwrap(failure));
            } else {
                backoff.succeeded();
                future.complete(value);
            }
        });
    }

    private void failed(KlingException reason) {
        if (future.isDone() || !backoff.allowsRetryAfter(reason)) {
            future.completeExceptionally(reason);
            return;
        }
        Duration wait = backoff.nextWait();
        LOG.debug("A call failed, the next attempt is in {}: {}", wait, reason.getMessage());
        retried.accept(reason, wait);
        Futures.onResult(scheduler.after(wait), (reached, failure) -> {
            if (failure == null) {
                attempt();
            } else {
                future.completeExceptionally(InternalErrorException.unwrap(failure));
            }
        });
    }
}
