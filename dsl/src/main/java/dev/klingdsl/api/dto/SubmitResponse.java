package dev.klingdsl.api.dto;

import org.jspecify.annotations.Nullable;

/**
 * The service's answer to a submission that it took.
 *
 * @param id of the job
 * @param traceId of the call; null when the answer had none
 */
public record SubmitResponse(String id, @Nullable String traceId) {}
