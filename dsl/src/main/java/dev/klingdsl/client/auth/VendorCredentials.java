package dev.klingdsl.client.auth;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The content of the vendor's credentials file; each part may be missing.
 *
 * @param appId identifies the account
 * @param secretKey secret
 * @param token the account's current access token; secret
 * @param expires when the token expires
 */
public record VendorCredentials(
        @Nullable String appId,
        @Nullable String secretKey,
        @Nullable String token,
        @Nullable Instant expires) {

    /** The content of a file that does not exist. */
    public static final VendorCredentials NONE = new VendorCredentials(null, null, null, null);

    /** Shows only which parts are present. */
    @Override
    public String toString() {
        return "VendorCredentials[appId " + (appId != null) + ", secretKey " + (secretKey != null) + ", token "
                + (token != null) + ", expires " + expires + "]";
    }
}
