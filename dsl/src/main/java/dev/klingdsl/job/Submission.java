package dev.klingdsl.job;

import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A request that the service accepted.
 *
 * @param id the service's id
 * @param request what was submitted
 * @param at when the service accepted it, or, for a job attached later, when it was attached
 * @param traceId the id of the submitting call at the service; null when it is not known
 */
public record Submission(
        String id,
        VideoRequest request,
        Instant at,
        @Nullable String traceId) {}
