package dev.klingdsl.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** JSON, and the envelope of every response. */
public final class JsonEnvelope {
    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonEnvelope() {}

    public static Response success(JsonNode data) {
        return envelope(0, "success", data);
    }

    public static Response success(String data) {
        return success(NODES.textNode(data));
    }

    public static Response envelope(int code, String msg, @Nullable JsonNode data) {
        ObjectNode envelope = NODES.objectNode();
        envelope.put("trace_id", UUID.randomUUID().toString().replace("-", ""));
        envelope.put("code", code);
        envelope.put("msg", msg);
        envelope.set("data", data == null ? NODES.nullNode() : data);
        return response(envelope);
    }

    public static Response response(JsonNode body) {
        return Response.of(200, "application/json; charset=utf-8", Content.of(body.toString()));
    }

    public static JsonNode parse(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw new IllegalArgumentException("not JSON: empty");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Parses the body of a response of this sandbox. */
    public static JsonNode parse(Response response) {
        try {
            var bytes = new ByteArrayOutputStream();
            response.content().write(bytes, 0, response.content().length());
            return MAPPER.readTree(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
