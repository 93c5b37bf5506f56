package dev.klingdsl.wire;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.error.UnforeseenException;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Makes calls with the current token and, when the service rejects it, once more with another. */
final class AuthorizedCalls {
    private final TokenSource tokens;

    AuthorizedCalls(TokenSource tokens) {
        this.tokens = tokens;
    }

    <T> CompletableFuture<T> call(Function<String, CompletableFuture<T>> call) {
        return tokens.token()
                .thenCompose(token -> call.apply(token).exceptionallyCompose(failure -> {
                    KlingException reason = UnforeseenException.unwrap(failure);
                    return reason instanceof TokenRejectedException rejected
                            ? tokens.replace(token, rejected).thenCompose(call)
                            : CompletableFuture.failedFuture(reason);
                }));
    }
}
