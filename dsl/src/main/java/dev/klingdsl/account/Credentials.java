package dev.klingdsl.account;

import java.nio.file.Path;

/** The credentials of a client. The text form of each kind omits secrets. */
public sealed interface Credentials {

    /**
     * {@return a ready access token; it cannot be renewed}
     *
     * @param token the service's access token; kept out of messages and logs
     */
    static Credentials accessToken(String token) {
        return new AccessToken(token);
    }

    /**
     * {@return an account's own credentials, with which access tokens are requested}
     *
     * @param appId as the service gave it to the account
     * @param secretKey as the service gave it to the account; kept out of messages and logs
     */
    static Credentials app(String appId, String secretKey) {
        return new App(appId, secretKey);
    }

    /**
     * {@return the credentials in a file that the vendor's tools share, which is read and written}
     *
     * @param file a JSON file with the app id and the secret key; new tokens are written into it
     */
    static Credentials file(Path file) {
        return new CredentialsFile(file);
    }

    /**
     * A ready access token.
     *
     * @param token secret
     */
    record AccessToken(String token) implements Credentials {
        @Override
        public String toString() {
            return "AccessToken[…]";
        }
    }

    /**
     * An account's own credentials.
     *
     * @param appId identifies the account
     * @param secretKey secret
     */
    record App(String appId, String secretKey) implements Credentials {
        @Override
        public String toString() {
            return "App[…]";
        }
    }

    /**
     * The vendor's credentials file: JSON with {@code app_id}, {@code secret_key}, {@code access_token} and {@code
     * expire_in}.
     *
     * @param file the path of the file
     */
    record CredentialsFile(Path file) implements Credentials {}
}
