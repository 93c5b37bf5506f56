package dev.klingdsl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

record TokenQuestion(
        @JsonProperty("app_id") String appId,
        @JsonProperty("secret_key") String secretKey) {
    @Override
    public String toString() {
        return "TokenQuestion[…]";
    }
}
