package dev.klingdsl.http.resilience;

import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.NetworkException;
import dev.klingdsl.error.RateLimitException;
import dev.klingdsl.error.UnexpectedResponseException;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Retries a call after a random wait whose upper limit doubles each time (full jitter). All attempts together have a
 * deadline by the wall clock; cancelling the future ends them.
 */
public final class Retry {
    private static final Duration LONGEST_READ = Duration.ofMinutes(5);
    private static final Duration LONGEST_SUBMIT = Duration.ofMinutes(15);

    private final Scheduler scheduler;
    private final RetryBudget budget;
    private final DoubleSupplier random;
    private final BiConsumer<KlingException, Duration> retried;

    /**
     * Creates a retry.
     *
     * @param random numbers from 0 to 1, for the waits
     * @param retried is called with each failure that another attempt follows, and the wait before that
     */
    public Retry(
            Scheduler scheduler,
            RetryBudget budget,
            DoubleSupplier random,
            BiConsumer<KlingException, Duration> retried) {
        this.scheduler = scheduler;
        this.budget = budget;
        this.random = random;
        this.retried = retried;
    }

    /** For calls that may be repeated at will. */
    public <T> CompletableFuture<T> read(Supplier<CompletableFuture<T>> call) {
        return repeat(call, Retry::mayPass, LONGEST_READ);
    }

    /**
     * For calls that may be repeated after some failures.
     *
     * @param again which failures another attempt may follow
     * @param longest for all attempts together
     */
    public <T> CompletableFuture<T> repeat(
            Supplier<CompletableFuture<T>> call, Predicate<KlingException> again, Duration longest) {
        Instant deadline = deadline(longest);
        return execution(call, again, deadline).startUntil(deadline, longest);
    }

    /** For the transfer of a file, which goes on as long as something arrives. */
    public <T> CompletableFuture<T> transfer(Supplier<CompletableFuture<T>> call) {
        return execution(call, Retry::mayPass, Instant.MAX).start();
    }

    /** For the call that is paid for: repeated only if certainly nothing was created, and never given up under way. */
    public <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> call) {
        return execution(call, Retry::createdNothing, deadline(LONGEST_SUBMIT)).start();
    }

    private <T> RetryExecution<T> execution(
            Supplier<CompletableFuture<T>> call, Predicate<KlingException> again, Instant deadline) {
        RetryBackoff backoff = new RetryBackoff(again, budget, random, scheduler.clock(), deadline);
        return new RetryExecution<>(call, backoff, scheduler, retried);
    }

    private Instant deadline(Duration longest) {
        return scheduler.clock().instant().plus(longest);
    }

    /** Returns true for a failure of the network or the service that may be gone at the next attempt. */
    public static boolean mayPass(KlingException reason) {
        return reason instanceof NetworkException
                || (reason instanceof ApiException api && api.isRetryable())
                || (reason instanceof UnexpectedResponseException answer && answer.isRetryable());
    }

    private static boolean createdNothing(KlingException reason) {
        return reason instanceof RateLimitException
                || (reason instanceof NetworkException network && !network.isSent());
    }
}
