package dev.klingdsl.api.dto;

import dev.klingdsl.request.json.NormalizedRequest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A job as the service lists it.
 *
 * @param uniqueId the service's id
 * @param createdAt by the service's clock, to the second; null when it does not show
 * @param body what it was asked for, as far as it is shown
 */
public record ListedTask(String uniqueId, @Nullable Instant createdAt, NormalizedRequest body) {}
