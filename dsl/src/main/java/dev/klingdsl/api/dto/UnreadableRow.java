package dev.klingdsl.api.dto;

import dev.klingdsl.request.json.NormalizedRequest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * A row of the list that does not say which task it is. It may be anybody's task: what it does show can exclude it.
 *
 * @param problem why it cannot be read, in words without values of the service's
 * @param createdAt by the service's clock; null when it is not shown, or not for certain
 * @param body what it was asked for, as far as it is shown
 * @param unreadableFields the fields that are shown but cannot be read
 */
public record UnreadableRow(
        String problem, @Nullable Instant createdAt, NormalizedRequest body, Set<String> unreadableFields)
        implements ListedRow {

    public UnreadableRow {
        unreadableFields = Set.copyOf(unreadableFields);
    }
}
