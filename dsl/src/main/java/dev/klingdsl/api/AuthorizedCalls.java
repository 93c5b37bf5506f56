package dev.klingdsl.api;

import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.http.resilience.CallQueue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes calls with the current token and, when the service rejects it, once more with another. */
final class AuthorizedCalls {
    private final TokenSource tokens;
    private final AccountRateLimits pacing;
    private final Scheduler scheduler;
    private final Map<String, CallQueue> pacers = new ConcurrentHashMap<>();

    AuthorizedCalls(TokenSource tokens, AccountRateLimits pacing, Scheduler scheduler) {
        this.tokens = tokens;
        this.pacing = pacing;
        this.scheduler = scheduler;
    }

    /** Makes a call of the endpoint with that path, not faster than the service takes them. */
    <T> CompletableFuture<T> call(String path, Function<String, CompletableFuture<T>> call) {
        CallQueue pacer = pacers.computeIfAbsent(path, key -> new CallQueue(pacing.lane(key), scheduler));
        return unpaced(token -> pacer.pass(() -> call.apply(token)));
    }

    /** Makes a call whose pace is somebody else's concern. */
    <T> CompletableFuture<T> unpaced(Function<String, CompletableFuture<T>> call) {
        return tokens.token()
                .thenCompose(token -> call.apply(token).exceptionallyCompose(failure -> {
                    KlingException reason = InternalErrorException.unwrap(failure);
                    return reason instanceof TokenRejectedException rejected
                            ? tokens.replace(token, rejected).thenCompose(call)
                            : CompletableFuture.failedFuture(reason);
                }));
    }
}
