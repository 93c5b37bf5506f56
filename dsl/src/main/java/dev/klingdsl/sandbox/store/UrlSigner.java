package dev.klingdsl.sandbox.store;

import dev.klingdsl.sandbox.http.ErrorResponseException;
import dev.klingdsl.sandbox.http.Request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

/** Signs absolute URLs with an expiry time, and checks them. */
public final class UrlSigner {
    private final String secret = UUID.randomUUID().toString();
    private final String baseUrl;
    private final Clock clock;

    public UrlSigner(String baseUrl, Clock clock) {
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    public String sign(String path, Duration lifetime) {
        String until = Long.toString(clock.instant().plus(lifetime).getEpochSecond());
        return baseUrl + path + "?t=" + until + "&sign=" + signature(path, until);
    }

    /** Throws the 403 of a storage host if the signature is wrong or has expired. */
    public void check(Request request) {
        String until = request.query().getOrDefault("t", "");
        String signature = request.query().getOrDefault("sign", "");
        if (!signature.equals(signature(request.path(), until))) {
            throw ErrorResponseException.status(403, "SignatureDoesNotMatch");
        }
        if (clock.instant().getEpochSecond() >= Long.parseLong(until)) {
            throw ErrorResponseException.status(403, "AccessDenied: request has expired");
        }
    }

    private String signature(String path, String until) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((secret + path + until).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
