package dev.klingdsl.http.resilience;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.NetworkException;
import dev.klingdsl.error.RateLimitException;
import dev.klingdsl.error.UnexpectedResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Tries a call again after a random wait whose upper limit doubles each time. The whole of it has a deadline by the wall
 * clock; cancelling the future ends the waits.
 */
public final class Retry {
    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
    private static final Duration LONGEST_READ = Duration.ofMinutes(5);
    private static final Duration LONGEST_SUBMIT = Duration.ofMinutes(15);

    private final Scheduler scheduler;
    private final RetryBudget budget;
    private final DoubleSupplier random;
    private final BiConsumer<KlingException, Duration> retried;

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

    /** For calls that may be repeated after these failures; all of it takes no longer than that. */
    public <T> CompletableFuture<T> repeat(
            Supplier<CompletableFuture<T>> call, Predicate<KlingException> again, Duration longest) {
        Instant deadline = deadline(longest);
        RetryExecution<T> result = start(call, again, deadline);
        result.endAt(deadline, longest);
        return result.future();
    }

    /** For the transfer of a file, which goes on as long as something arrives. */
    public <T> CompletableFuture<T> transfer(Supplier<CompletableFuture<T>> call) {
        return start(call, Retry::mayPass, Instant.MAX).future();
    }

    /** For the call that costs: repeated only when certainly nothing was created, and never given up under way. */
    public <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> call) {
        return start(call, Retry::createdNothing, deadline(LONGEST_SUBMIT)).future();
    }

    private <T> RetryExecution<T> start(
            Supplier<CompletableFuture<T>> call, Predicate<KlingException> again, Instant deadline) {
        RetryBackoff attempts = new RetryBackoff(again, budget, random, scheduler.clock(), deadline);
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf((Throwable failure) -> attempts.goOnAfter(InternalErrorException.unwrap(failure)))
                .withMaxAttempts(-1)
                .withDelayFn(context -> attempts.nextWait())
                .onRetryScheduled(event -> {
                    KlingException reason = InternalErrorException.unwrap(event.getLastException());
                    LOG.debug(
                            "Attempt {} failed, the next is in {}: {}",
                            event.getAttemptCount(),
                            event.getDelay(),
                            reason.getMessage());
                    retried.accept(reason, event.getDelay());
                })
                .build();
        RetryExecution<T> result = new RetryExecution<>(scheduler);
        result.follow(Failsafe.with(policy).with(result).getStageAsync(call::get));
        var unused = result.future().thenRun(attempts::succeeded);
        return result;
    }

    private Instant deadline(Duration longest) {
        return scheduler.clock().instant().plus(longest);
    }

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
