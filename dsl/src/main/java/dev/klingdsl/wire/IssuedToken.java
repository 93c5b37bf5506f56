package dev.klingdsl.wire;

import java.time.Instant;

/**
 * A new access token.
 *
 * @param token secret
 * @param expires when the service stops taking it
 */
public record IssuedToken(String token, Instant expires) {
    /** Shows the expiry only. */
    @Override
    public String toString() {
        return "IssuedToken[…, expires=" + expires + "]";
    }
}
