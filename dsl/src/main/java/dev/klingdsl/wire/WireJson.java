package dev.klingdsl.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.klingdsl.request.AspectRatio;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.QualityMode;
import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Writes a request as the JSON body that submits it. Loads no HTTP library. */
public final class WireJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter COMPACT = MAPPER.writer();

    private WireJson() {}

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
        return write(COMPACT, request, urls);
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
            return writer.writeValueAsString(new Body(request, urls));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an option of the request cannot be written as JSON", e);
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

    /** Writes a request without a map in between. */
    private static final class Body extends JsonSerializable.Base {
        private final VideoRequest request;
        private final Function<ImageSource, String> urls;

        Body(VideoRequest request, Function<ImageSource, String> urls) {
            this.request = request;
            this.urls = urls;
        }

        @Override
        public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeStartObject();
            WireJson.<IOException>tell(request, urls, (name, value) -> {
                json.writeFieldName(name);
                if (value instanceof String text) {
                    json.writeString(text);
                } else if (value instanceof Integer number) {
                    json.writeNumber(number);
                } else {
                    serializers.defaultSerializeValue(value, json);
                }
            });
            json.writeEndObject();
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
                throws IOException {
            serialize(json, serializers);
        }
    }
}
