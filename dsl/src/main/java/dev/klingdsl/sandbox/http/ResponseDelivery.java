package dev.klingdsl.sandbox.http;

import java.io.IOException;
import java.time.Duration;

/** How a response is sent: whole, in part, or not at all. */
@FunctionalInterface
public interface ResponseDelivery {
    ResponseDelivery WHOLE = (response, writer) -> {
        writer.writeHead(response, response.content().length());
        writer.writeBody(response.content(), response.content().length());
        return true;
    };

    /** Closes the connection without sending anything. */
    ResponseDelivery DROP = (response, writer) -> false;

    /** Resets the connection: the client sees ECONNRESET. */
    ResponseDelivery RESET = (response, writer) -> {
        writer.reset();
        return false;
    };

    /** Closes the connection in the middle of the status line. */
    ResponseDelivery PARTIAL_STATUS_LINE = (response, writer) -> {
        writer.writeRaw("HTTP/1.1 2");
        return false;
    };

    /** Returns whether the connection may carry another exchange. */
    boolean deliver(Response response, ResponseWriter writer) throws IOException;

    /** Sends nothing for that time, or until the client closes, and closes. */
    static ResponseDelivery hang(Duration time) {
        return (response, writer) -> {
            writer.awaitClose(time);
            return false;
        };
    }

    /** Sends the full {@code Content-Length} and closes after that many bytes of the body. */
    static ResponseDelivery cutAfter(long bytes) {
        return (response, writer) -> {
            writer.writeHead(response, response.content().length());
            writer.writeBody(
                    response.content(), Math.min(bytes, response.content().length()));
            return false;
        };
    }

    /** Sends a wrong {@code Content-Length} and the whole body, and closes. */
    static ResponseDelivery lengthOffBy(long difference) {
        return (response, writer) -> {
            writer.writeHead(response, Math.max(0, response.content().length() + difference));
            writer.writeBody(response.content(), response.content().length());
            return false;
        };
    }
}
