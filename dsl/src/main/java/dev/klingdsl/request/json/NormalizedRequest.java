package dev.klingdsl.request.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can be seen of a submission both here and in the service's listing; null, empty and 0 stand for unset.
 *
 * @param model the model's code
 * @param images URLs without scheme, host and query: the service may serve them from elsewhere
 * @param prompt with its line ends and outer spaces made plain
 * @param aspect as {@code W:H}
 * @param clarity in lines
 * @param quality the service's word
 * @param duration in seconds
 */
public record NormalizedRequest(
        @Nullable String model,
        List<String> images,
        @Nullable String prompt,
        @Nullable String aspect,
        @Nullable Integer clarity,
        @Nullable String quality,
        @Nullable Integer duration) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * Makes equal what means the same.
     *
     * @param model the model's code
     * @param images URLs without scheme, host and query: the service may serve them from elsewhere
     * @param prompt with its line ends and outer spaces made plain
     * @param aspect as {@code W:H}
     * @param clarity in lines
     * @param quality the service's word
     * @param duration in seconds
     */
    public NormalizedRequest {
        model = set(model);
        images = images.stream().map(NormalizedRequest::path).toList();
        prompt = set(prompt == null ? null : prompt.replace("\r\n", "\n"));
        aspect = set(aspect);
        clarity = set(clarity);
        quality = set(quality);
        duration = set(duration);
    }

    /**
     * {@return the body of a request's JSON}
     *
     * @param json as it is submitted
     * @throws IllegalArgumentException if it is not JSON
     */
    public static NormalizedRequest ofRequest(String json) {
        try {
            JsonNode request = MAPPER.readTree(json);
            List<String> images = new ArrayList<>();
            request.path("ref_img_url").forEach(image -> images.add(image.asText()));
            return new NormalizedRequest(
                    text(request, "model_code"),
                    images,
                    text(request, "ref_prompt"),
                    text(request, "aspect_ratio"),
                    request.path("clarity").asInt(),
                    text(request, "quality_mode"),
                    request.path("video_duration").asInt());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request is not JSON", e);
        }
    }

    /** {@return the JSON of a request that looks like this} */
    public String toRequest() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("ref_img_url", images.isEmpty() ? null : images);
        fields.put("ref_prompt", prompt);
        fields.put("aspect_ratio", aspect);
        fields.put("clarity", clarity);
        fields.put("quality_mode", quality);
        fields.put("video_duration", duration);
        fields.put("model_code", model);
        fields.values().removeIf(Objects::isNull);
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a map of texts and numbers is always JSON", e);
        }
    }

    /**
     * {@return whether a job in the listing is of this request} Only another prompt excludes it: everything else may be
     * shown differently than it was sent, such as pictures under another URL or a length that the model can do.
     *
     * @param listed what the listing shows
     */
    public RequestMatch match(NormalizedRequest listed) {
        if (prompt != null && listed.prompt != null && !PromptLikeness.couldBe(prompt, listed.prompt)) {
            return RequestMatch.DIFFERENT;
        }
        boolean contradicted = differs(model, listed.model)
                || differs(prompt, listed.prompt)
                || differs(aspect, listed.aspect)
                || differs(clarity, listed.clarity)
                || differs(quality, listed.quality)
                || differs(duration, listed.duration)
                || !(listed.images.isEmpty() || listed.images.equals(images));
        return !contradicted && (equals(listed) || isShown(listed)) ? RequestMatch.SAME : RequestMatch.UNCLEAR;
    }

    /** What was left to the service may be filled in by it, and what it does not show says nothing. */
    private static boolean differs(@Nullable Object asked, @Nullable Object shown) {
        return asked != null && shown != null && !asked.equals(shown);
    }

    /** What sets one request apart from others must be seen, not just not contradicted. */
    private boolean isShown(NormalizedRequest listed) {
        if (prompt != null && listed.prompt == null) {
            return false;
        }
        if (!images.equals(listed.images)) {
            return false;
        }
        return prompt != null || !images.isEmpty() || Objects.equals(duration, listed.duration);
    }

    private static @Nullable String set(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Integer set(@Nullable Integer value) {
        return value == null || value == 0 ? null : value;
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.path(field).isTextual() ? json.path(field).asText() : null;
    }

    private static String path(String url) {
        return url.strip().replaceFirst("[?#].*$", "").replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*", "");
    }
}
