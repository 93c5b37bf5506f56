package dev.klingdsl.sandbox;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** A request that has been read, with what faults ordered for it. */
final class Request {
    private final Endpoint endpoint;
    private final RequestHead head;
    private final byte[] body;
    private final Orders orders;

    Request(Endpoint endpoint, RequestHead head, byte[] body, Orders orders) {
        this.endpoint = endpoint;
        this.head = head;
        this.body = body;
        this.orders = orders;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    String method() {
        return head.method();
    }

    String path() {
        return head.path();
    }

    /** What follows the endpoint's own part of the path. */
    String name() {
        return head.path().substring(endpoint.path().length());
    }

    Map<String, String> query() {
        return head.query();
    }

    String requiredQuery(String name) {
        String value = head.query().get(name);
        if (value == null || value.isEmpty()) {
            throw Refusal.parameter("query parameter " + name + " is required");
        }
        return value;
    }

    @Nullable
    String header(String name) {
        return head.header(name);
    }

    String header(String name, String otherwise) {
        return Objects.requireNonNullElse(head.header(name), otherwise);
    }

    byte[] body() {
        return body;
    }

    String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Orders orders() {
        return orders;
    }

    Request with(Orders other) {
        return new Request(endpoint, head, body, other);
    }

    Request withoutHeader(String name) {
        return new Request(endpoint, head.withoutHeader(name), body, orders);
    }
}
