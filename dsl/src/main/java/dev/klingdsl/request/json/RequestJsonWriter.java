package dev.klingdsl.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.Setting.FieldKind;
import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes a request as the JSON body that submits it. Loads no HTTP library. */
public final class RequestJsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Setting[] FIELDS = Setting.wireFields().toArray(Setting[]::new);
    /** Encoded once: every request has them. */
    private static final SerializedString[] NAMES = Setting.wireFields().stream()
            .map(setting -> new SerializedString(String.valueOf(setting.wireField())))
            .toArray(SerializedString[]::new);

    private RequestJsonWriter() {}

    /**
     * Returns the fields in the order of the service's own example, further ones at the end; unset ones are left out.
     *
     * @param urls tells the URL to send for an image
     */
    public static Map<String, @Nullable Object> fields(VideoRequest request, Function<ImageSource, String> urls) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Setting setting : FIELDS) {
            Object value = setting.kind() == FieldKind.IMAGES ? urls(request, urls) : request.value(setting);
            if (value != null) {
                fields.put(String.valueOf(setting.wireField()), value);
            }
        }
        fields.putAll(request.options());
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
            writeFields(request, urls, json);
        } else {
            // A request that nobody has checked may have an option with the name of a field.
            for (Map.Entry<String, @Nullable Object> field :
                    fields(request, urls).entrySet()) {
                json.writeFieldName(field.getKey());
                write(field.getValue(), json);
            }
        }
        json.writeEndObject();
    }

    private static void writeFields(VideoRequest request, Function<ImageSource, String> urls, JsonGenerator json)
            throws IOException {
        for (int index = 0; index < FIELDS.length; index++) {
            Setting setting = FIELDS[index];
            Object value = setting.kind() == FieldKind.IMAGES ? urls(request, urls) : request.value(setting);
            if (value != null) {
                json.writeFieldName(NAMES[index]);
                write(value, json);
            }
        }
    }

    private static @Nullable List<String> urls(VideoRequest request, Function<ImageSource, String> urls) {
        return request.images().isEmpty()
                ? null
                : request.images().stream().map(urls).toList();
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

    /** For options that are more than texts and numbers. A mapper takes long to load, the dates it could write above all. */
    private static final class OfAnyKind {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
