package dev.klingdsl.wire;

import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.NetworkException;
import dev.klingdsl.error.RateLimitException;
import dev.klingdsl.error.UnexpectedAnswerException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tries a call again after a random wait whose upper limit doubles each time. */
final class Retry {
    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
    private static final int ATTEMPTS = 5;
    private static final Duration BASE = Duration.ofMillis(500);
    private static final Duration CAP = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final DoubleSupplier random;
    private final BiConsumer<KlingException, Duration> retried;

    Retry(Scheduler scheduler, DoubleSupplier random, BiConsumer<KlingException, Duration> retried) {
        this.retried = retried;
        this.scheduler = scheduler;
        this.random = random;
    }

    /** For calls that may be repeated at will. */
    <T> CompletableFuture<T> read(Supplier<CompletableFuture<T>> call) {
        return attempt(call, Retry::mayPass, 1);
    }

    /** For the call that costs: repeated only when certainly nothing was created. */
    <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> call) {
        return attempt(call, Retry::createdNothing, 1);
    }

    private <T> CompletableFuture<T> attempt(
            Supplier<CompletableFuture<T>> call, Predicate<KlingException> again, int number) {
        return call.get().exceptionallyCompose(failure -> {
            KlingException reason = UnforeseenException.unwrap(failure);
            // A rate limit passes with patience, so it gets twice the attempts.
            int most = reason instanceof RateLimitException ? 2 * ATTEMPTS : ATTEMPTS;
            if (number >= most || !again.test(reason)) {
                return CompletableFuture.failedFuture(reason);
            }
            Duration wait = wait(reason, number);
            LOG.debug("Attempt {} failed, the next is in {}: {}", number, wait, reason.getMessage());
            retried.accept(reason, wait);
            return scheduler.after(wait).thenCompose(reached -> attempt(call, again, number + 1));
        });
    }

    private Duration wait(KlingException reason, int number) {
        long doubled = BASE.toMillis() << Math.min(number - 1, 20);
        long jittered = (long) (Math.min(doubled, CAP.toMillis()) * random.getAsDouble());
        return Duration.ofMillis(reason instanceof RateLimitException ? 1000 + jittered : jittered);
    }

    static boolean mayPass(KlingException reason) {
        return reason instanceof NetworkException
                || (reason instanceof ApiException api && api.isRetryable())
                || (reason instanceof UnexpectedAnswerException answer && answer.isRetryable());
    }

    private static boolean createdNothing(KlingException reason) {
        return reason instanceof RateLimitException
                || (reason instanceof NetworkException network && !network.isSent());
    }
}
