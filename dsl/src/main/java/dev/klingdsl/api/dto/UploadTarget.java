package dev.klingdsl.api.dto;

import dev.klingdsl.error.UnexpectedResponseException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A checked answer to the question where to put a file. The signed URL is a secret. */
public record UploadTarget(HttpUrl signedUrl, String url, String fileId, Map<String, String> headers) {

    public static UploadTarget of(ApiResponse reply) {
        UploadUrlResponse answer = LenientJson.data(reply, UploadUrlResponse.class);
        HttpUrl signed = HttpUrl.parse(text(answer.signUrl(), "sign_url", reply));
        if (signed == null) {
            throw new UnexpectedResponseException("its sign_url is not an http(s) URL", reply.exchange(), null);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        if (answer.headers() != null) {
            answer.headers().forEach((name, value) -> {
                if (value != null
                        && !name.toLowerCase(Locale.ROOT).matches("access_token|host|content-length|content-type")) {
                    headers.put(name, value);
                }
            });
        }
        headers.put("Content-Type", text(answer.mimeType(), "mime_type", reply));
        return new UploadTarget(
                signed, text(answer.fullPath(), "full_path", reply), text(answer.fileId(), "file_id", reply), headers);
    }

    private static String text(@Nullable String value, String field, ApiResponse reply) {
        if (value == null || value.isBlank()) {
            throw new UnexpectedResponseException("it has no " + field, reply.exchange(), null);
        }
        return value;
    }

    @Override
    public String toString() {
        return "UploadPlace[" + fileId + "]";
    }
}
