package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.error.UnexpectedResponseException;
import org.jspecify.annotations.Nullable;

/**
 * The service's answer to a submission that it took.
 *
 * @param id of the job
 * @param traceId of the call; null when the answer had none
 */
public record SubmitResponse(String id, @Nullable String traceId) {

    /** Reads the id, as long as the service makes it; a number may be one too. */
    public static SubmitResponse of(ApiResponse reply) {
        JsonNode id = reply.data();
        if (id == null
                || !(id.isTextual() || id.isIntegralNumber())
                || id.asText().isBlank()) {
            throw new UnexpectedResponseException("it says success without the id of a job", reply.exchange(), null);
        }
        return new SubmitResponse(id.asText(), reply.traceId());
    }
}
