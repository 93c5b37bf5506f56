package dev.klingdsl.api;

import dev.klingdsl.error.TokenRejectedException;

import java.util.concurrent.CompletableFuture;

/** Where calls get their access token. Thread-safe; many calls may ask at once. */
public interface TokenSource {

    /** Returns a token that is believed to be valid. */
    CompletableFuture<String> token();

    /**
     * Returns another token in place of one that the service rejected, or fails with what keeps it from doing so.
     *
     * @param rejected the token that was rejected
     * @param reason how the service rejected it
     */
    CompletableFuture<String> replace(String rejected, TokenRejectedException reason);
}
