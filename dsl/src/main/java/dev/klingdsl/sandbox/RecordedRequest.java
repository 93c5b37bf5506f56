package dev.klingdsl.sandbox;

import java.time.Instant;
import java.util.Map;

/**
 * A request as the sandbox received it, recorded before it was processed, also when a fault then lost its response.
 *
 * @param endpoint that it was sent to
 * @param method such as {@code POST}
 * @param path without the query
 * @param query decoded; of equal names the last one
 * @param headers by name, ignoring case; of equal names the last one
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

    /** Shows method, path and size only, without tokens, signatures and keys. */
    @Override
    public String toString() {
        return method + " " + path + " (" + bodyLength + " bytes at " + time + ")";
    }
}
