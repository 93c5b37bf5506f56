package dev.klingdsl.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Writes a request as the JSON body that submits it. Loads no HTTP library. */
public final class WireJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private WireJson() {}

    /**
     * Returns the fields in the order of the service's own example, further ones at the end; unset ones are left out.
     *
     * @param urls tells the URL to send for an image
     */
    public static Map<String, @Nullable Object> fields(VideoRequest request, Function<ImageSource, String> urls) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (!request.images().isEmpty()) {
            fields.put("ref_img_url", request.images().stream().map(urls).toList());
        }
        put(fields, "ref_prompt", request.prompt());
        fields.put("creation_type", VideoRequest.CREATION_TYPE);
        put(
                fields,
                "aspect_ratio",
                request.aspect() == null ? null : request.aspect().toString());
        put(fields, "clarity", request.clarity());
        put(
                fields,
                "quality_mode",
                request.quality() == null ? null : request.quality().code());
        fields.put("video_duration", request.duration());
        fields.put("model_code", request.model());
        put(
                fields,
                "callback",
                request.callback() == null ? null : request.callback().toString());
        fields.putAll(request.options());
        return fields;
    }

    /** Returns the body on one line. */
    public static String compact(VideoRequest request, Function<ImageSource, String> urls) {
        return write(MAPPER.writer(), request, urls);
    }

    /** Returns the body indented by two spaces, one field or image a line, with {@code \n} as the line end. */
    public static String pretty(VideoRequest request, Function<ImageSource, String> urls) {
        return write(MAPPER.writer(indented()), request, urls);
    }

    /** Returns the layout of {@link #pretty}: two spaces, {@code \n}, a space after each colon. */
    public static PrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private static String write(ObjectWriter writer, VideoRequest request, Function<ImageSource, String> urls) {
        try {
            return writer.writeValueAsString(fields(request, urls));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an option of the request cannot be written as JSON", e);
        }
    }

    private static void put(Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
