package dev.klingdsl.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A response's body; slices of it can be written without all of it in memory. */
public interface Content {
    Content EMPTY = of(new byte[0]);

    long length();

    void write(OutputStream out, long from, long count) throws IOException;

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void write(OutputStream out, long from, long count) throws IOException {
                out.write(bytes, (int) from, (int) count);
            }
        };
    }

    static Content of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    default Content slice(long from, long count) {
        Content whole = this;
        return new Content() {
            @Override
            public long length() {
                return count;
            }

            @Override
            public void write(OutputStream out, long start, long some) throws IOException {
                whole.write(out, from + start, some);
            }
        };
    }
}
