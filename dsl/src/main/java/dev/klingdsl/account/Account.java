package dev.klingdsl.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The account that pays. Entries of one account are never used for another. Credentials whose account is not known
 * match every account of the same service, which prevents double payment.
 *
 * @param key a hash, equal for the same account; followed by {@code @} and a hash of the host and port, unless they are
 *     the service's own
 * @param sandbox true for a sandbox, which charges nothing
 */
public record Account(String key, boolean sandbox) {
    private static final int SHOWN_BYTES = 12;
    private static final String UNKNOWN = "unknown";

    /**
     * {@return the account of an app id at the service's own address, by a hash of it}
     *
     * @param appId kept only as its hash
     */
    public static Account ofApp(String appId) {
        return ofApp(appId, "");
    }

    /**
     * {@return the account of an app id at another address}
     *
     * @param appId kept only as its hash
     * @param place host and port of a server other than the service; empty for the service
     */
    public static Account ofApp(String appId, String place) {
        return place.isEmpty()
                ? new Account(hash("app:" + appId), false)
                : new Account(hash("app:" + appId + "@" + place) + suffix(place), false);
    }

    /**
     * {@return the account of an access token whose app id is not known: a token does not identify its account, and
     * changes every day}
     *
     * @param place host and port of a server other than the service; empty for the service
     */
    public static Account unknown(String place) {
        return new Account(UNKNOWN + suffix(place), false);
    }

    /** {@return the unknown account at the address of this one} */
    public Account unknownHere() {
        return new Account(UNKNOWN + place(), false);
    }

    /** {@return true when the account is not known} */
    public boolean isUnknown() {
        return key.equals(UNKNOWN) || key.startsWith(UNKNOWN + "@");
    }

    /**
     * {@return true unless the other one certainly is a different account}
     *
     * @param other the account to compare
     */
    public boolean mayBe(Account other) {
        return equals(other)
                || (!sandbox && !other.sandbox && place().equals(other.place()) && (isUnknown() || other.isUnknown()));
    }

    /** {@return the end of the key that identifies the address of the service; empty for its own address} */
    public String place() {
        int at = key.indexOf('@');
        return at < 0 ? "" : key.substring(at);
    }

    /**
     * {@return the account of one sandbox; sandboxes share no jobs}
     *
     * @param instance a unique name
     */
    public static Account ofSandbox(String instance) {
        return new Account("sandbox-" + hash("sandbox:" + instance), true);
    }

    private static String suffix(String place) {
        return place.isEmpty() ? "" : "@" + hash(place).substring(0, SHOWN_BYTES);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
