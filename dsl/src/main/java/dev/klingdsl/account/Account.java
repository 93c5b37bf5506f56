package dev.klingdsl.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The account that pays. Entries of one account are never used for another; where it cannot be known which account a
 * sign-in belongs to, it may be any of the same service, which is safe: nothing is bought beside what may be its own.
 *
 * @param key a hash, equal for the same account; after an {@code @} a hash of where the service answers, unless at its own address
 * @param sandbox true when the sandbox answers, which charges nothing
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
     * {@return the account of an app id at some address}
     *
     * @param appId kept only as its hash
     * @param place host and port of what stands in for the service; empty for its own address
     */
    public static Account ofApp(String appId, String place) {
        return place.isEmpty()
                ? new Account(hash("app:" + appId), false)
                : new Account(hash("app:" + appId + "@" + place) + suffix(place), false);
    }

    /**
     * {@return the account of an access token whose app id is not known: a token says nothing about the account that it
     * belongs to, and the next day's is another one}
     *
     * @param place host and port of what stands in for the service; empty for its own address
     */
    public static Account unknown(String place) {
        return new Account(UNKNOWN + suffix(place), false);
    }

    /** {@return the account of this service that a sign-in has that does not tell its own} */
    public Account unknownHere() {
        return new Account(UNKNOWN + place(), false);
    }

    /** {@return true when it is not known which account of its service this is} */
    public boolean isUnknown() {
        return key.equals(UNKNOWN) || key.startsWith(UNKNOWN + "@");
    }

    /**
     * {@return true unless the other one certainly is another account}
     *
     * @param other any
     */
    public boolean mayBe(Account other) {
        return equals(other)
                || (!sandbox && !other.sandbox && place().equals(other.place()) && (isUnknown() || other.isUnknown()));
    }

    /** {@return the end of the key that tells where the service answers; empty for its own address} */
    public String place() {
        int at = key.indexOf('@');
        return at < 0 ? "" : key.substring(at);
    }

    /**
     * {@return the account of one sandbox, whose jobs no other sandbox has}
     *
     * @param instance a name that no other sandbox has
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
