package dev.klingdsl.wire;

import org.jspecify.annotations.Nullable;

/**
 * The service's answer to a submission that it took.
 *
 * @param id of the job
 * @param traceId of the call; null when the answer had none
 */
public record Accepted(String id, @Nullable String traceId) {}
