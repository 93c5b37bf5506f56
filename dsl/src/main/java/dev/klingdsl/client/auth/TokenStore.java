package dev.klingdsl.client.auth;

import dev.klingdsl.api.AccessToken;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Shares an account's token with other processes. */
interface TokenStore {
    /** Shares nothing. */
    TokenStore NONE = new TokenStore() {};

    /** Returns the token that another process wrote; null when there is none. */
    default @Nullable AccessToken read() {
        return null;
    }

    /** Writes a token for other processes. */
    default void write(AccessToken token) {}

    /** Runs an action while no other process holds the lock; blocks until the lock is free. */
    default <T> T underLock(Supplier<T> action) {
        return action.get();
    }
}
