package dev.klingdsl.client.reconcile;

import dev.klingdsl.request.json.RequestMatch;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A row of the service's list that belongs to no entry and may be of the request in doubt.
 *
 * @param uniqueId the service's id; null when the row cannot be read
 * @param createdAt by the service's clock; null when it is missing or not reliable
 * @param match same or unclear
 */
record Candidate(@Nullable String uniqueId, @Nullable Instant createdAt, RequestMatch match) {

    boolean isSure() {
        return uniqueId != null && match == RequestMatch.SAME;
    }
}
