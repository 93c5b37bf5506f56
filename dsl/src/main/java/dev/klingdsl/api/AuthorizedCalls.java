package dev.klingdsl.api;

import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.http.resilience.AccountRateLimits;
import dev.klingdsl.http.resilience.CallQueue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes calls with the current access token, and once more with another if the service rejects it. */
final class AuthorizedCalls {
    private final TokenSource tokens;
    private final AccountRateLimits limits;
    private final Scheduler scheduler;
    private final Map<String, CallQueue> queues = new ConcurrentHashMap<>();

    AuthorizedCalls(TokenSource tokens, AccountRateLimits limits, Scheduler scheduler) {
        this.tokens = tokens;
        this.limits = limits;
        this.scheduler = scheduler;
    }

    /** Makes a call of the endpoint with that path when its rate limit permits it. */
    <T> CompletableFuture<T> call(String path, Function<String, CompletableFuture<T>> call) {
        return call(path, 0, call);
    }

    /**
     * Makes a call of an endpoint that has a documented limit.
     *
     * @param perMinute calls in any minute; 0 for no such limit
     */
    <T> CompletableFuture<T> call(String path, int perMinute, Function<String, CompletableFuture<T>> call) {
        CallQueue queue = queues.computeIfAbsent(path, key -> new CallQueue(limits.limiter(key, perMinute), scheduler));
        return unlimited(token -> queue.submit(() -> call.apply(token)));
    }

    /** Makes a call whose rate the caller limits. */
    <T> CompletableFuture<T> unlimited(Function<String, CompletableFuture<T>> call) {
        return tokens.token()
                .thenCompose(token -> call.apply(token).exceptionallyCompose(failure -> {
                    KlingException reason = InternalErrorException.unwrap(failure);
                    return reason instanceof TokenRejectedException rejected
                            ? tokens.replace(token, rejected).thenCompose(call)
                            : CompletableFuture.failedFuture(reason);
                }));
    }
}
