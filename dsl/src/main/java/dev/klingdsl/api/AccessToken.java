package dev.klingdsl.api;

import java.time.Instant;

/**
 * A new access token.
 *
 * @param token secret
 * @param expires when the service stops taking it
 */
public record AccessToken(String token, Instant expires) {
    /** Shows the expiry only. */
    @Override
    public String toString() {
        return "AccessToken[…, expires=" + expires + "]";
    }
}
