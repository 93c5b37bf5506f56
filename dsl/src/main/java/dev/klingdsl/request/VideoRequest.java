package dev.klingdsl.request;

import dev.klingdsl.text.ValueFormat;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

import static java.util.Objects.requireNonNullElse;

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

    /**
     * {@return a request of these values, of which no rule is checked}
     *
     * @param values returns the value of a setting, of the type of the component; null for the default. Called once for each
     *     setting, in their order
     */
    @SuppressWarnings("unchecked")
    public static VideoRequest of(Function<Setting, @Nullable Object> values) {
        return new VideoRequest(
                (List<ImageSource>) requireNonNullElse(values.apply(Setting.IMAGE), List.of()),
                (String) values.apply(Setting.PROMPT),
                (AspectRatio) values.apply(Setting.ASPECT),
                (Integer) values.apply(Setting.CLARITY),
                (QualityMode) values.apply(Setting.QUALITY),
                (Integer) requireNonNullElse(values.apply(Setting.DURATION), DEFAULT_DURATION),
                (String) requireNonNullElse(values.apply(Setting.MODEL), DEFAULT_MODEL),
                (URI) values.apply(Setting.CALLBACK),
                (Map<String, @Nullable Object>) requireNonNullElse(values.apply(Setting.OPTION), Map.of()));
    }

    /**
     * {@return the value of a setting as a string, a whole number, a list of images or a map of options; null when it is unset
     * or no part of a request}
     *
     * @param setting any
     */
    public @Nullable Object value(Setting setting) {
        return switch (setting) {
            case IMAGE -> images.isEmpty() ? null : images;
            case PROMPT -> prompt;
            case CREATION_TYPE -> CREATION_TYPE;
            case ASPECT -> aspect == null ? null : aspect.toString();
            case CLARITY -> clarity;
            case QUALITY -> quality == null ? null : quality.code();
            case DURATION -> duration;
            case MODEL -> model;
            case CALLBACK -> callback == null ? null : callback.toString();
            case OPTION -> options.isEmpty() ? null : options;
            case TAKES -> null;
        };
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

    /** Shows the settings; URLs without their query, and only the names of options. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "VideoRequest[", "]");
        for (Setting setting : Setting.settable()) {
            Object value = value(setting);
            if (value instanceof Map<?, ?> fields) {
                text.add(setting.word() + "=" + fields.keySet());
            } else if (value != null) {
                text.add(setting.word() + "=" + (value instanceof String ? ValueFormat.show(value) : value));
            }
        }
        return text.toString();
    }
}
