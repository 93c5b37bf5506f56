package dev.klingdsl.client.auth;

import dev.klingdsl.api.TokenSource;
import dev.klingdsl.error.TokenRejectedException;

import java.util.concurrent.CompletableFuture;

/** A token issued elsewhere, which cannot be renewed here. */
final class FixedToken implements TokenSource {
    private final String token;

    public FixedToken(String token) {
        this.token = token;
    }

    @Override
    public CompletableFuture<String> token() {
        return CompletableFuture.completedFuture(token);
    }

    @Override
    public CompletableFuture<String> replace(String rejected, TokenRejectedException reason) {
        return CompletableFuture.failedFuture(reason);
    }
}
