package dev.klingdsl.api.dto;

import com.fasterxml.jackson.annotation.JsonProperty;

public record TokenRequest(
        @JsonProperty("app_id") String appId,
        @JsonProperty("secret_key") String secretKey) {
    @Override
    public String toString() {
        return "TokenRequest[…]";
    }
}
