package dev.klingdsl.api.dto;

import dev.klingdsl.job.JobStatus;
import dev.klingdsl.request.json.NormalizedRequest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * A task as the service lists it.
 *
 * @param uniqueId the service's id, not blank
 * @param createdAt by the service's clock, at best to the second; null when it is not shown, or not for certain
 * @param body what it was asked for, as far as it is shown
 * @param status its state when the page was read
 * @param unreadableFields the fields that are shown but cannot be read
 */
public record ListedTask(
        String uniqueId,
        @Nullable Instant createdAt,
        NormalizedRequest body,
        JobStatus status,
        Set<String> unreadableFields)
        implements ListedRow {

    public ListedTask {
        unreadableFields = Set.copyOf(unreadableFields);
    }
}
