package dev.klingdsl.sandbox;

import java.time.Instant;
import java.util.Map;

/**
 * A request as it reached the sandbox, recorded before it was acted upon, also when a fault then lost its answer.
 *
 * @param endpoint what it asked for
 * @param method such as {@code POST}
 * @param path without the query
 * @param query decoded; the last one of equal names
 * @param headers by name, whatever its case; the last one of equal names
 * @param body as text if its {@code Content-Type} is JSON, otherwise empty
 * @param bodyLength in bytes, as far as it was read
 * @param time by the sandbox's clock
 */
public record RecordedRequest(
        Endpoint endpoint,
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        long bodyLength,
        Instant time) {

    /** Method, path and size only: tokens, signatures and keys stay out of logs. */
    @Override
    public String toString() {
        return method + " " + path + " (" + bodyLength + " bytes at " + time + ")";
    }
}
