package dev.klingdsl.sandbox.http;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** A request that has been read, with the overrides of the faults that apply to it. */
public final class Request {
    private final String name;
    private final RequestHead head;
    private final byte[] body;
    private final FaultOverrides overrides;

    public Request(String name, RequestHead head, byte[] body, FaultOverrides overrides) {
        this.name = name;
        this.head = head;
        this.body = body;
        this.overrides = overrides;
    }

    public String method() {
        return head.method();
    }

    public String path() {
        return head.path();
    }

    /** Returns the part of the path that follows the endpoint's own. */
    public String name() {
        return name;
    }

    public Map<String, String> query() {
        return head.query();
    }

    public String requiredQuery(String name) {
        String value = head.query().get(name);
        if (value == null || value.isEmpty()) {
            throw ErrorResponseException.parameter("query parameter " + name + " is required");
        }
        return value;
    }

    @Nullable
    public String header(String name) {
        return head.header(name);
    }

    public String header(String name, String otherwise) {
        return Objects.requireNonNullElse(head.header(name), otherwise);
    }

    public byte[] body() {
        return body;
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public FaultOverrides overrides() {
        return overrides;
    }

    public Request with(FaultOverrides other) {
        return new Request(name, head, body, other);
    }

    public Request withBody(String other) {
        return new Request(name, head, other.getBytes(StandardCharsets.UTF_8), overrides);
    }

    public Request withoutHeader(String header) {
        return new Request(name, head.withoutHeader(header), body, overrides);
    }
}
