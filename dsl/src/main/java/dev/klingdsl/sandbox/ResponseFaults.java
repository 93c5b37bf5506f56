package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.sandbox.http.Content;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Response;

import java.time.Duration;

/** Faults that replace the response. */
final class ResponseFaults {
    private ResponseFaults() {}

    static Fault status(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status takes 200 to 599, not " + status);
        }
        return Fault.instead("status=" + status, () -> Response.text(status, "status " + status));
    }

    static Fault unavailable(Duration retryAfter) {
        Response response =
                Response.text(503, "status 503").withHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        return Fault.instead("unavailable=" + FaultSyntax.write(retryAfter), () -> response);
    }

    static Fault redirect(int status, String location) {
        if (status < 300 || status > 399) {
            throw new IllegalArgumentException("redirect takes a status of 300 to 399, not " + status);
        }
        Response response = Response.text(status, "redirect").withHeader("Location", location);
        return Fault.instead("redirect=" + status + "," + location, () -> response);
    }

    static Fault code(int code, String msg) {
        String text = "code=" + code + (msg.equals(usualMessage(code)) ? "" : "," + msg);
        return Fault.instead(text, () -> JsonEnvelope.envelope(code, msg, null));
    }

    static Fault data(String json) {
        JsonNode data = JsonEnvelope.parse(json);
        return Fault.instead("data=" + json, () -> JsonEnvelope.success(data));
    }

    static Fault html() {
        return Fault.instead("html", () -> Response.html(200, "Welcome"));
    }

    static Fault truncatedJson() {
        return Fault.instead(
                "truncated-json",
                () -> Response.of(
                        200, "application/json", Content.of("{\"trace_id\":\"96afa792520b0e6a\",\"code\":0,\"da")));
    }

    static String usualMessage(int code) {
        return switch (code) {
            case 0 -> "success";
            case 400 -> "malformed parameters";
            case 10400, 10401 -> "access_token is invalid or has expired";
            case 40000 -> "parameter error";
            case 40001 -> "QPS limit exceeded";
            case 50000 -> "internal error";
            default -> "error " + code;
        };
    }
}
