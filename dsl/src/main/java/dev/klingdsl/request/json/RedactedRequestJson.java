package dev.klingdsl.request.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.klingdsl.request.AspectRatio;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.QualityMode;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.Setting.FieldKind;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.text.Redaction;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A request as it may be kept for good, and back: its JSON with {@code ?…} in place of the queries of URLs, which may be
 * signed. Loads no HTTP library.
 */
public final class RedactedRequestJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TAKEN_OUT = "?…";

    private RedactedRequestJson() {}

    /**
     * Returns the fields that may be kept.
     *
     * @param images tells what to write for an image
     */
    public static Map<String, @Nullable Object> fields(VideoRequest request, Function<ImageSource, String> images) {
        Map<String, @Nullable Object> fields =
                RequestJsonWriter.fields(request, image -> Redaction.text(images.apply(image)));
        for (Setting setting : Setting.wireFields()) {
            String name = String.valueOf(setting.wireField());
            if (setting.kind() == FieldKind.URL && fields.get(name) instanceof String url) {
                fields.put(name, Redaction.text(url));
            }
        }
        request.options().forEach((name, value) -> fields.put(name, kept(value)));
        return fields;
    }

    /** Returns the same as JSON on one line. */
    public static String write(VideoRequest request, Function<ImageSource, String> images) {
        try {
            return MAPPER.writeValueAsString(fields(request, images));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an option of the request cannot be written as JSON", e);
        }
    }

    /** Returns true if nothing was taken out, so that the same can be submitted again. */
    public static boolean isWhole(String json) {
        return !json.contains(TAKEN_OUT);
    }

    /**
     * Returns the request of what was written; its images are URLs.
     *
     * @throws IllegalArgumentException if it is not the JSON of a request
     */
    public static VideoRequest read(String json) {
        try {
            return request(MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request is not JSON", e);
        }
    }

    private static VideoRequest request(Map<String, @Nullable Object> fields) {
        Map<Setting, @Nullable Object> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.wireFields()) {
            values.put(setting, value(setting, fields.remove(String.valueOf(setting.wireField()))));
        }
        values.put(Setting.OPTION, fields);
        return VideoRequest.of(values::get);
    }

    /** Returns the value for the request; null when the JSON is of another type. */
    private static @Nullable Object value(Setting setting, @Nullable Object json) {
        if (setting.kind() == FieldKind.IMAGES && json instanceof List<?> urls) {
            return urls.stream()
                    .map(url -> new ImageSource.Remote(uri(String.valueOf(url))))
                    .toList();
        }
        if (json instanceof Number number) {
            return setting.kind() == FieldKind.NUMBER ? number.intValue() : null;
        }
        if (!(json instanceof String text) || text.isBlank()) {
            return null;
        }
        return switch (setting.kind()) {
            case TEXT, CODE -> text;
            case RATIO -> AspectRatio.of(text);
            case MODE -> QualityMode.valueOf(text.toUpperCase(Locale.ROOT));
            case URL -> uri(text);
            case IMAGES, NUMBER, OPTIONS, CONSTANT -> null;
        };
    }

    /** Returns a value as it may be kept: what is free text to this library may hold signed URLs. */
    public static @Nullable Object kept(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach((key, item) -> kept.put(String.valueOf(key), kept(item)));
            return kept;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> kept = new ArrayList<>();
            list.forEach(item -> kept.add(kept(item)));
            return kept;
        }
        return value instanceof CharSequence text ? Redaction.text(text.toString()) : value;
    }

    private static URI uri(String text) {
        return URI.create(text.replace(TAKEN_OUT, ""));
    }
}
