package dev.klingdsl.client.auth;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the vendor's credentials file holds; each part may be missing.
 *
 * @param appId names the account
 * @param secretKey secret
 * @param token the account's current access token; secret
 * @param expires when the service stops taking the token
 */
public record VendorCredentials(
        @Nullable String appId,
        @Nullable String secretKey,
        @Nullable String token,
        @Nullable Instant expires) {

    /** What a file that does not exist holds. */
    public static final VendorCredentials NONE = new VendorCredentials(null, null, null, null);

    /** Says only which parts there are. */
    @Override
    public String toString() {
        return "VendorCredentials[appId " + (appId != null) + ", secretKey " + (secretKey != null) + ", token "
                + (token != null) + ", expires " + expires + "]";
    }
}
