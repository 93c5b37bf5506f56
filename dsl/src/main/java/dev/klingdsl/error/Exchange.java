package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Which HTTP exchange something happened in, without anything secret.
 *
 * @param method such as {@code POST}
 * @param path without host and query
 * @param status the HTTP status; 0 when no answer came
 * @param retryAfter how long the answer asked to wait before the next call; null when it did not
 */
public record Exchange(
        String method, String path, int status, @Nullable Duration retryAfter) {

    /**
     * Creates one whose answer asked for no wait.
     *
     * @param method the HTTP method, in capitals
     * @param path without host and query, which may hold secrets
     * @param status of the answer; 0 when there was none
     */
    public Exchange(String method, String path, int status) {
        this(method, path, status, null);
    }

    /** Returns {@code POST /path, HTTP 200}; without the status when no answer came. */
    @Override
    public String toString() {
        return method + " " + path + (status > 0 ? ", HTTP " + status : "");
    }
}
