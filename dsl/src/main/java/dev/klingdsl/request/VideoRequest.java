package dev.klingdsl.request;

import dev.klingdsl.text.ValueFormat;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request for one video. Immutable, and valid when created by {@link #builder()}. Settings that are null are not sent.
 *
 * @param images the reference images, at most two: the start frame, then the end frame
 * @param prompt what the video shows; when null the service uses a prompt of its own
 * @param aspect width to height
 * @param clarity output resolution in lines, usually 720 or 1080
 * @param quality the service's strategy
 * @param duration length in seconds, positive
 * @param model the model's code
 * @param callback where the service reports the end of the job
 * @param options further wire fields, by name, as JSON-like values (text, numbers, booleans, lists, maps, null)
 */
public record VideoRequest(
        List<ImageSource> images,
        @Nullable String prompt,
        @Nullable AspectRatio aspect,
        @Nullable Integer clarity,
        @Nullable QualityMode quality,
        int duration,
        String model,
        @Nullable URI callback,
        Map<String, @Nullable Object> options) {

    /** Kling v2.1 Master, Tencent channel. */
    public static final String DEFAULT_MODEL = "tx_kling-v2-1-master";
    /** The length in seconds when none is set; the service requires one. */
    public static final int DEFAULT_DURATION = 5;
    /** The service's code for video, sent with every request. */
    public static final int CREATION_TYPE = 4;

    /** Copies the list and the map. Checks no rule: use {@link #builder()}. */
    public VideoRequest {
        images = List.copyOf(images);
        options =
                options.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** {@return an empty builder whose relative image paths start at the working directory} */
    public static VideoRequestBuilder builder() {
        return new VideoRequestBuilder();
    }

    /** {@return a builder that starts with this request's settings} */
    public VideoRequestBuilder toBuilder() {
        return new VideoRequestBuilder().from(this);
    }

    /**
     * {@return the SHA-256, in hex, of the wire fields without the callback, with the content of local images in place of
     * their paths} Requests with the same fingerprint are the same purchase.
     *
     * @throws java.io.UncheckedIOException if a local image cannot be read
     */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** Shows the settings; URLs without their query. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("VideoRequest[images=").append(images);
        text.append(", prompt=").append(ValueFormat.show(prompt));
        text.append(", aspect=").append(aspect);
        text.append(", clarity=").append(clarity);
        text.append(", quality=").append(quality == null ? null : quality.code());
        text.append(", duration=").append(duration);
        text.append(", model=").append(model);
        text.append(", callback=").append(callback == null ? null : ValueFormat.withoutQuery(callback.toString()));
        return text.append(", options=").append(options.keySet()).append(']').toString();
    }
}
