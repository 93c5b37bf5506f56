package dev.klingdsl.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Who pays: what belongs to one account is never mistaken for another's.
 *
 * @param key tells accounts apart and names none
 * @param sandbox true when nobody pays, because the sandbox answers
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
     * {@return the account of one sandbox: the jobs of one mean nothing to the next}
     *
     * @param instance tells sandboxes apart
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
