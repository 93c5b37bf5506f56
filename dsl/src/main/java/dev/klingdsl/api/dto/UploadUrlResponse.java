package dev.klingdsl.api.dto;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Where to put a file, and the URL that it will have. The signed URL is a secret. */
record UploadUrlResponse(
        @JsonProperty("sign_url") @Nullable String signUrl,
        @JsonProperty("full_path") @Nullable String fullPath,
        @JsonProperty("mime_type") @Nullable String mimeType,
        @JsonProperty("file_id") @Nullable String fileId,
        @JsonProperty("headers") @Nullable Map<String, @Nullable String> headers) {
    @Override
    public String toString() {
        return "UploadAnswer[" + fileId + "]";
    }
}
