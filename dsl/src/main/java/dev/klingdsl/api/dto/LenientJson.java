package dev.klingdsl.api.dto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.klingdsl.error.UnexpectedResponseException;

/** Reads the JSON of the service, whatever fields it has. */
public final class LenientJson {
    /** Without source snippets, which would put values of a response, such as tokens, into messages. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private LenientJson() {}

    /** Returns the data as a record, or fails if they have other types. */
    public static <T> T data(ApiResponse reply, Class<T> type) {
        JsonNode data = data(reply);
        try {
            return MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            // Its message can quote values of the response.
            throw new UnexpectedResponseException("its data have unexpected types", reply.exchange(), null);
        }
    }

    /** Returns the data, or fails if they are no object. */
    public static JsonNode data(ApiResponse reply) {
        JsonNode data = reply.data();
        if (data == null || !data.isObject()) {
            throw new UnexpectedResponseException("it has no data", reply.exchange(), null);
        }
        return data;
    }
}
