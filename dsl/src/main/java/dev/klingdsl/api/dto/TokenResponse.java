package dev.klingdsl.api.dto;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** {@code expire_in} is an absolute epoch second, in spite of its name. */
public record TokenResponse(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("expire_in") @Nullable Long expireIn) {
    @Override
    public String toString() {
        return "TokenResponse[…]";
    }
}
