package dev.klingdsl.client.auth;

import dev.klingdsl.api.AccessToken;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Where an account's token is kept for other processes. */
interface TokenStore {
    /** Keeps it for nobody else. */
    TokenStore NONE = new TokenStore() {};

    /** Returns what others left, if anything. */
    default @Nullable AccessToken read() {
        return null;
    }

    /** Leaves a token for others. */
    default void write(AccessToken token) {}

    /** Does something while no other process does; blocks until it is its turn. */
    default <T> T underLock(Supplier<T> action) {
        return action.get();
    }
}
