package dev.klingdsl.sandbox.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.util.Map;

/** One client connection: processes requests until either side closes it. */
final class HttpConnection {
    private final RequestReader reader;
    private final ResponseWriter writer;
    private final HttpService service;

    HttpConnection(Socket socket, HttpService service, Clock clock) throws IOException {
        socket.setTcpNoDelay(true);
        this.reader = new RequestReader(socket.getInputStream());
        this.writer = new ResponseWriter(socket, clock);
        this.service = service;
    }

    void run() throws IOException {
        try {
            RequestHead head = reader.readHead();
            while (head != null && exchange(head)) {
                head = reader.readHead();
            }
        } catch (IllegalArgumentException e) {
            var nothing = new RequestHead("GET", "/", Map.of(), Map.of(), "HTTP/1.1");
            writer.send(Response.text(400, "Bad Request: " + e.getMessage()), nothing, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean exchange(RequestHead head) throws IOException, InterruptedException {
        Response response = service.serve(head, percent -> {
            if (head.expectsContinue() && percent > 0) {
                writer.askForBody();
            }
            return reader.readBody(head, percent);
        });
        return writer.send(response, head, head.wantsClose());
    }
}
