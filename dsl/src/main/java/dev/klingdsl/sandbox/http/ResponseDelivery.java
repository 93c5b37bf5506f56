package dev.klingdsl.sandbox.http;

import java.io.IOException;
import java.time.Duration;

/** How an answer travels: whole, in part, or not at all. */
@FunctionalInterface
public interface ResponseDelivery {
    ResponseDelivery WHOLE = (reply, wire) -> {
        wire.writeHead(reply, reply.content().length());
        wire.writeBody(reply.content(), reply.content().length());
        return true;
    };

    /** Closes the connection in good order without a byte. */
    ResponseDelivery DROP = (reply, wire) -> false;

    /** Resets the connection: the client sees ECONNRESET. */
    ResponseDelivery RESET = (reply, wire) -> {
        wire.reset();
        return false;
    };

    /** Gives up in the middle of the status line. */
    ResponseDelivery PARTIAL_STATUS_LINE = (reply, wire) -> {
        wire.writeRaw("HTTP/1.1 2");
        return false;
    };

    /** Returns whether the connection may carry another exchange. */
    boolean deliver(Response reply, ResponseWriter wire) throws IOException;

    /** Keeps silent for that long, or until the client goes away, and closes. */
    static ResponseDelivery hang(Duration time) {
        return (reply, wire) -> {
            wire.awaitClose(time);
            return false;
        };
    }

    /** Announces the whole body and closes after that many bytes of it. */
    static ResponseDelivery cutAfter(long bytes) {
        return (reply, wire) -> {
            wire.writeHead(reply, reply.content().length());
            wire.writeBody(reply.content(), Math.min(bytes, reply.content().length()));
            return false;
        };
    }

    /** Announces a length that is off by that much, sends the whole body and closes. */
    static ResponseDelivery lengthOffBy(long difference) {
        return (reply, wire) -> {
            wire.writeHead(reply, Math.max(0, reply.content().length() + difference));
            wire.writeBody(reply.content(), reply.content().length());
            return false;
        };
    }
}
