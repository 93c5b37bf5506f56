package dev.klingdsl.sandbox.http;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the requests of one connection. */
final class RequestReader {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int LARGEST_BODY = 100 << 20;

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 14);
    }

    /** Returns null when the client has closed the connection between two requests. */
    @Nullable
    RequestHead readHead() throws IOException {
        List<String> lines = new ArrayList<>();
        String line = readLine();
        while (line != null && (!line.isEmpty() || lines.isEmpty())) {
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = readLine();
        }
        return line == null ? null : RequestHead.parse(lines);
    }

    /** Reads that percentage of the body; all of it if chunked and the percentage is not 0. */
    byte[] readBody(RequestHead head, int percent) throws IOException {
        if (percent == 0) {
            return new byte[0];
        }
        if (head.isChunked()) {
            return readChunks();
        }
        long length = head.contentLength();
        if (length > LARGEST_BODY) {
            throw new IOException("a body of " + length + " bytes is too large for the sandbox");
        }
        int wanted = (int) (length * percent / 100);
        byte[] body = in.readNBytes(wanted);
        if (body.length < wanted) {
            throw new EOFException("the client closed within the body");
        }
        return body;
    }

    private byte[] readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        int size = readChunkSize();
        while (size > 0) {
            body.write(in.readNBytes(size));
            if (body.size() > LARGEST_BODY) {
                throw new IOException("a chunked body is too large for the sandbox");
            }
            readLine();
            size = readChunkSize();
        }
        String trailer = readLine();
        while (trailer != null && !trailer.isEmpty()) {
            trailer = readLine();
        }
        return body.toByteArray();
    }

    private int readChunkSize() throws IOException {
        String line = readLine();
        if (line == null) {
            throw new EOFException("the client closed within a chunked body");
        }
        int extension = line.indexOf(';');
        return Integer.parseInt((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
    }

    private @Nullable String readLine() throws IOException {
        var line = new ByteArrayOutputStream(80);
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line of the request's head is too long");
            }
            if (next != '\r') {
                line.write(next);
            }
            next = in.read();
        }
        return next < 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }
}
