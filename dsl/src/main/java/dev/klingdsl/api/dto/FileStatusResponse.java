package dev.klingdsl.api.dto;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

public record FileStatusResponse(
        @JsonProperty("status") @Nullable Integer status) {}
