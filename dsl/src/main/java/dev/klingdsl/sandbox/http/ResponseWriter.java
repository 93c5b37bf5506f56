package dev.klingdsl.sandbox.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the responses of one connection. */
final class ResponseWriter {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private final Socket socket;
    private final Clock clock;
    private final OutputStream out;
    private boolean headOnly;
    private boolean closing;

    ResponseWriter(Socket socket, Clock clock) throws IOException {
        this.socket = socket;
        this.clock = clock;
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    }

    static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Sends a response to the request with that head; returns whether the connection may carry another exchange. */
    boolean send(Response response, RequestHead head, boolean lastOne) throws IOException {
        headOnly = head.method().equals("HEAD");
        closing = lastOne;
        boolean reusable = response.delivery().deliver(response, this);
        if (!socket.isClosed()) {
            out.flush();
        }
        return reusable && !lastOne;
    }

    void writeHead(Response response, long length) throws IOException {
        StringBuilder head = new StringBuilder(256);
        head.append("HTTP/1.1 ").append(response.status()).append(' ').append(reason(response.status()));
        head.append("\r\nDate: ").append(httpDate(clock.instant()));
        head.append("\r\nServer: kling-sandbox\r\nContent-Length: ").append(length);
        response.headers()
                .forEach((name, value) ->
                        head.append("\r\n").append(name).append(": ").append(value));
        if (closing) {
            head.append("\r\nConnection: close");
        }
        writeRaw(head.append("\r\n\r\n").toString());
    }

    void writeBody(Content content, long count) throws IOException {
        if (!headOnly) {
            content.write(out, 0, count);
        }
    }

    void writeRaw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void askForBody() throws IOException {
        writeRaw("HTTP/1.1 100 Continue\r\n\r\n");
        out.flush();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void awaitClose(Duration time) throws IOException {
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, Math.max(1, time.toMillis())));
        try {
            int pipelined = socket.getInputStream().read();
            while (pipelined >= 0) {
                pipelined = socket.getInputStream().read();
            }
        } catch (SocketTimeoutException e) {
            return;
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 206 -> "Partial Content";
            case 302 -> "Found";
            case 307 -> "Temporary Redirect";
            case 308 -> "Permanent Redirect";
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 416 -> "Range Not Satisfiable";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            default -> "Status";
        };
    }
}
