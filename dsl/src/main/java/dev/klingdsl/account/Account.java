package dev.klingdsl.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The account that pays; entries of one account are never used for another.
 *
 * @param key a hash, equal for the same account
 * @param sandbox true when the sandbox answers, which charges nothing
 */
public record Account(String key, boolean sandbox) {
    private static final int SHOWN_BYTES = 12;

    /**
     * {@return the account of an app id, by a hash of it}
     *
     * @param appId kept only as its hash
     */
    public static Account ofApp(String appId) {
        return new Account(hash("app:" + appId), false);
    }

    /**
     * {@return the account of an access token whose app id is not known; another token makes it another account}
     *
     * @param token kept only as its hash
     */
    public static Account ofToken(String token) {
        return new Account(hash("token:" + token), false);
    }

    /**
     * {@return the account of one sandbox, whose jobs no other sandbox has}
     *
     * @param instance a name that no other sandbox has
     */
    public static Account ofSandbox(String instance) {
        return new Account("sandbox-" + hash("sandbox:" + instance), true);
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
