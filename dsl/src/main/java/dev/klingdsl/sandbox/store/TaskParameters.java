package dev.klingdsl.sandbox.store;

import dev.klingdsl.sandbox.http.ErrorResponseException;
import dev.klingdsl.sandbox.http.JsonBody;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The documented fields of a submission, checked strictly. */
public record TaskParameters(
        List<String> images,
        @Nullable String prompt,
        @Nullable String ratio,
        @Nullable Integer clarity,
        @Nullable String mode,
        int seconds,
        String model) {

    public static final String MODEL = "tx_kling-v2-1-master";
    public static final int VIDEO = 4;
    private static final Pattern RATIO = Pattern.compile("[1-9]\\d{0,3}:[1-9]\\d{0,3}");
    private static final Set<String> MODES = Set.of("pro", "std");

    public static TaskParameters of(JsonBody fields) {
        if (fields.requiredInt("creation_type") != VIDEO) {
            throw ErrorResponseException.parameter("creation_type must be 4 (video)");
        }
        var parameters = new TaskParameters(
                images(fields),
                fields.text("ref_prompt"),
                fields.text("aspect_ratio"),
                fields.integer("clarity"),
                fields.text("quality_mode"),
                fields.requiredInt("video_duration"),
                fields.requiredText("model_code"));
        parameters.check();
        String callback = fields.text("callback");
        if (callback != null && !isHttpUrl(callback)) {
            throw ErrorResponseException.parameter("callback must be an http or https URL");
        }
        return parameters;
    }

    private static List<String> images(JsonBody fields) {
        List<String> images = fields.texts("ref_img_url");
        if (images.size() > 2) {
            throw ErrorResponseException.parameter(
                    "ref_img_url takes a start frame and an end frame, not " + images.size());
        }
        for (int i = 0; i < images.size(); i++) {
            if (!isHttpUrl(images.get(i))) {
                throw ErrorResponseException.parameter("ref_img_url[" + i + "] must be an http or https URL");
            }
        }
        return images;
    }

    private void check() {
        if (ratio != null && !RATIO.matcher(ratio).matches()) {
            throw ErrorResponseException.parameter("aspect_ratio must be a ratio such as 9:16");
        }
        if (clarity != null && clarity <= 0) {
            throw ErrorResponseException.parameter("clarity must be positive");
        }
        if (mode != null && !MODES.contains(mode)) {
            throw ErrorResponseException.parameter("quality_mode must be pro or std");
        }
        if (seconds <= 0) {
            throw ErrorResponseException.parameter("video_duration must be positive");
        }
        if (!model.equals(MODEL)) {
            throw ErrorResponseException.code(50000, "模型不存在: " + model);
        }
    }

    private static boolean isHttpUrl(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
