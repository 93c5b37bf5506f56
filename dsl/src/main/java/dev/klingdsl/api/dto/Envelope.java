package dev.klingdsl.api.dto;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.klingdsl.text.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every JSON response. Each field is read by itself, so that a message of an unexpected type does not hide the
 * id of a job that was accepted; {@code data} is read only once the code is known, as refusals put anything there.
 */
public record Envelope(
        @JsonProperty("trace_id") @Nullable JsonNode traceIdNode,
        @JsonProperty("code") @Nullable JsonNode codeNode,
        @JsonProperty("msg") @Nullable JsonNode msgNode,
        @JsonProperty("data") @Nullable JsonNode data) {

    /** Returns the code, a number or the text of one; null when it is neither. */
    @JsonIgnore
    public @Nullable Integer code() {
        JsonNode node = codeNode == null ? MissingNode.getInstance() : codeNode;
        Long code = FieldReader.wholeNumber(node);
        return code == null || code != code.intValue() ? null : (Integer) code.intValue();
    }

    /** Returns the service's message; null when it is no text. */
    @JsonIgnore
    public @Nullable String msg() {
        return FieldReader.text(msgNode);
    }

    /** Returns the service's name of the call, printable on one line; null when it is no text. */
    @JsonIgnore
    public @Nullable String traceId() {
        String traceId = FieldReader.text(traceIdNode);
        return traceId == null ? null : OneLine.of(traceId);
    }
}
