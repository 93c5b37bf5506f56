package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.http.UploadTarget;
import okhttp3.HttpUrl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The answer to the question where to put a file; its signed URL is a secret. */
public final class UploadUrlResponse {
    /** Not the service's to set: one is a secret, the others are the HTTP client's. */
    private static final Set<String> OWN_HEADERS = Set.of("access_token", "host", "content-length", "content-type");

    private UploadUrlResponse() {}

    /** Reads the answer; one that lacks something, or names something that is no URL, is not the service's. */
    public static UploadTarget target(ApiResponse reply) {
        JsonNode data = LenientJson.data(reply);
        FieldReader fields = FieldReader.of(data);
        Map<String, String> headers = new LinkedHashMap<>();
        data.path("headers").properties().forEach(header -> {
            String value = FieldReader.text(header.getValue());
            if (value != null && OWN_HEADERS.stream().noneMatch(header.getKey()::equalsIgnoreCase)) {
                headers.put(header.getKey(), value);
            }
        });
        headers.put("Content-Type", required(fields, "mime_type", reply));
        return new UploadTarget(
                url(fields, "sign_url", reply),
                // As it is written, for what HttpUrl would escape would no longer be the URL that the service lists.
                checkedUrl(fields, reply),
                required(fields, "file_id", reply),
                headers);
    }

    private static HttpUrl url(FieldReader fields, String field, ApiResponse reply) {
        return parse(required(fields, field, reply), field, reply);
    }

    private static String checkedUrl(FieldReader fields, ApiResponse reply) {
        String url = required(fields, "full_path", reply);
        parse(url, "full_path", reply);
        return url;
    }

    private static HttpUrl parse(String text, String field, ApiResponse reply) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw new UnexpectedResponseException("its " + field + " is not an http(s) URL", reply.exchange(), null);
        }
        return url;
    }

    private static String required(FieldReader fields, String field, ApiResponse reply) {
        String value = fields.text(field);
        if (value == null || value.isBlank()) {
            throw new UnexpectedResponseException("it has no " + field, reply.exchange(), null);
        }
        return value;
    }
}
