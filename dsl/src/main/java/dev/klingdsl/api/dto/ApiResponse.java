package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.error.Exchange;
import org.jspecify.annotations.Nullable;

/** The content of a response with code 0. */
public record ApiResponse(@Nullable JsonNode data, @Nullable String traceId, Exchange exchange) {}
