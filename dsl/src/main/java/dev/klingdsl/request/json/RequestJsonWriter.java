package dev.klingdsl.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.klingdsl.request.AspectRatio;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.QualityMode;
import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes a request as the JSON body that submits it. Loads no HTTP library. */
public final class RequestJsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RequestJsonWriter() {}

    /**
     * Returns the fields in the order of the service's own example, further ones at the end; unset ones are left out.
     *
     * @param urls tells the URL to send for an image
     */
    public static Map<String, @Nullable Object> fields(VideoRequest request, Function<ImageSource, String> urls) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        tell(request, urls, fields::put);
        return fields;
    }

    /** Returns the body on one line. */
    public static String compact(VideoRequest request, Function<ImageSource, String> urls) {
        return write(null, request, urls);
    }

    /** Returns the body indented by two spaces, one field or image a line, with {@code \n} as the line end. */
    public static String pretty(VideoRequest request, Function<ImageSource, String> urls) {
        return write(indented(), request, urls);
    }

    /** Returns the layout of {@link #pretty}: two spaces, {@code \n}, a space after each colon. */
    public static PrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /**
     * Writes the body where a generator stands, in its layout, and does not close it.
     *
     * @throws IllegalArgumentException if an option has a value that is no JSON
     * @throws IOException what the generator throws
     */
    public static void write(VideoRequest request, Function<ImageSource, String> urls, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        if (request.options().isEmpty()) {
            RequestJsonWriter.<IOException>tell(request, urls, (name, value) -> write(name, value, json));
        } else {
            // A request that nobody has checked may have an option with the name of a field.
            for (Map.Entry<String, @Nullable Object> field :
                    fields(request, urls).entrySet()) {
                write(field.getKey(), field.getValue(), json);
            }
        }
        json.writeEndObject();
    }

    private static void write(String name, @Nullable Object value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        write(value, json);
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof List<?> all) {
            json.writeStartArray();
            for (Object one : all) {
                write(one, json);
            }
            json.writeEndArray();
        } else {
            try {
                OfAnyKind.MAPPER.writeValue(json, value);
            } catch (JsonMappingException e) {
                throw new IllegalArgumentException("an option of the request cannot be written as JSON", e);
            }
        }
    }

    private static String write(
            @Nullable PrettyPrinter layout, VideoRequest request, Function<ImageSource, String> urls) {
        BufferRecycler buffers = FACTORY._getBufferRecycler();
        try (SegmentedStringWriter body = new SegmentedStringWriter(buffers)) {
            try (JsonGenerator json = FACTORY.createGenerator(body)) {
                if (layout != null) {
                    json.setPrettyPrinter(layout);
                }
                write(request, urls, json);
            }
            return body.getAndClear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            buffers.releaseToPool();
        }
    }

    private static <E extends Exception> void tell(
            VideoRequest request, Function<ImageSource, String> urls, Fields<E> fields) throws E {
        if (!request.images().isEmpty()) {
            fields.put("ref_img_url", request.images().stream().map(urls).toList());
        }
        AspectRatio aspect = request.aspect();
        QualityMode quality = request.quality();
        URI callback = request.callback();
        putUnlessUnset(fields, "ref_prompt", request.prompt());
        fields.put("creation_type", VideoRequest.CREATION_TYPE);
        putUnlessUnset(fields, "aspect_ratio", aspect == null ? null : aspect.toString());
        putUnlessUnset(fields, "clarity", request.clarity());
        putUnlessUnset(fields, "quality_mode", quality == null ? null : quality.code());
        fields.put("video_duration", request.duration());
        fields.put("model_code", request.model());
        putUnlessUnset(fields, "callback", callback == null ? null : callback.toString());
        for (Map.Entry<String, @Nullable Object> option : request.options().entrySet()) {
            fields.put(option.getKey(), option.getValue());
        }
    }

    private static <E extends Exception> void putUnlessUnset(Fields<E> fields, String name, @Nullable Object value)
            throws E {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** Takes one field after the other. */
    private interface Fields<E extends Exception> {
        void put(String name, @Nullable Object value) throws E;
    }

    /** For options that are more than texts and numbers. A mapper takes long to load, the dates it could write above all. */
    private static final class OfAnyKind {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
