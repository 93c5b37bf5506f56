package dev.klingdsl.api.dto;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What every JSON answer comes in; {@code data} is read only once the code is known, as refusals put anything there. */
public record Envelope(
        @JsonProperty("trace_id") @Nullable String traceId,
        @JsonProperty("code") @Nullable Integer code,
        @JsonProperty("msg") @Nullable String msg,
        @JsonProperty("data") @Nullable JsonNode data) {}
