package dev.klingdsl.api;

import dev.klingdsl.error.TokenRejectedException;

import java.util.concurrent.CompletableFuture;

/** Where calls get their access token from. Thread-safe. */
public interface TokenSource {

    /** Returns a token that is believed to be valid. */
    CompletableFuture<String> token();

    /**
     * Returns another token in place of one that the service rejected, or fails with the reason why there is none.
     *
     * @param rejected the token that was rejected
     * @param reason how the service rejected it
     */
    CompletableFuture<String> replace(String rejected, TokenRejectedException reason);
}
