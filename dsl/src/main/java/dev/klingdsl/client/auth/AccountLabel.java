package dev.klingdsl.client.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies an account in sidecars, to match those of earlier runs; contains no secret.
 *
 * @param host the host of the service
 * @param owner a short hash of the owner; empty when not known, as with an access token alone
 */
public record AccountLabel(String host, String owner) {

    public static AccountLabel of(URI baseUrl, String appId) {
        return new AccountLabel(host(baseUrl), hash(appId));
    }

    public static AccountLabel unknown(URI baseUrl) {
        return new AccountLabel(host(baseUrl), "");
    }

    public static AccountLabel sandbox(String instance) {
        return new AccountLabel("sandbox", hash(instance));
    }

    /**
     * Returns true unless the text certainly is another account's: confusing two accounts costs less than paying twice.
     */
    public boolean matches(String text) {
        String[] parts = text.split("#", 2);
        String other = parts.length > 1 ? parts[1] : "";
        return host.equals(oneName(parts[0])) && (owner.isEmpty() || other.isEmpty() || owner.equals(other));
    }

    @Override
    public String toString() {
        return owner.isEmpty() ? host : host + "#" + owner;
    }

    private static String host(URI baseUrl) {
        return oneName(baseUrl.getPort() < 0 ? baseUrl.getHost() : baseUrl.getHost() + ":" + baseUrl.getPort());
    }

    /** The service documents two names for the same host. */
    private static String oneName(String host) {
        return host.equals("www.chanjing.cc") ? "open-api.chanjing.cc" : host;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
