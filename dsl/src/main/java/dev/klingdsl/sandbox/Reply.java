package dev.klingdsl.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer and the way in which it reaches the client, or does not. */
record Reply(int status, Map<String, String> headers, Content content, Delivery delivery) {
    Reply {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Reply of(int status, String contentType, Content content) {
        return new Reply(status, Map.of("Content-Type", contentType), content, Delivery.WHOLE);
    }

    static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", Content.of(text));
    }

    static Reply html(int status, String title) {
        return of(
                status,
                "text/html; charset=utf-8",
                Content.of("<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title
                        + "</h1></body></html>"));
    }

    /** No answer at all: what the client sees is up to the delivery. */
    static Reply none(Delivery delivery) {
        return new Reply(200, Map.of(), Content.EMPTY, delivery);
    }

    Reply with(Delivery other) {
        return new Reply(status, headers, content, other);
    }

    Reply with(Content other) {
        return new Reply(status, headers, other, delivery);
    }

    Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, content, delivery);
    }
}
