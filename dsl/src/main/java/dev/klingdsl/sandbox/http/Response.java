package dev.klingdsl.sandbox.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response, and how it is delivered to the client. */
public record Response(int status, Map<String, String> headers, Content content, ResponseDelivery delivery) {
    public Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static Response of(int status, String contentType, Content content) {
        return new Response(status, Map.of("Content-Type", contentType), content, ResponseDelivery.WHOLE);
    }

    public static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", Content.of(text));
    }

    public static Response html(int status, String title) {
        return of(
                status,
                "text/html; charset=utf-8",
                Content.of("<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title
                        + "</h1></body></html>"));
    }

    /** Returns no response: the delivery decides what the client receives. */
    public static Response none(ResponseDelivery delivery) {
        return new Response(200, Map.of(), Content.EMPTY, delivery);
    }

    public Response with(ResponseDelivery other) {
        return new Response(status, headers, content, other);
    }

    public Response with(Content other) {
        return new Response(status, headers, other, delivery);
    }

    public Response withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, content, delivery);
    }
}
