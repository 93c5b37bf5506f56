package dev.klingdsl.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Collects small reads, so that they are written in few large pieces. */
final class WriteBuffer {
    private final byte[] bytes;
    private int filled;

    WriteBuffer(int size) {
        this.bytes = new byte[size];
    }

    /** Returns false at the end of the stream; when the stream breaks, what was read before can be taken. */
    boolean fill(InputStream in) throws IOException {
        while (filled < bytes.length) {
            int read = in.read(bytes, filled, bytes.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }

    /** Returns what has been collected, valid until the next filling, and empties the buffer. */
    ByteBuffer take() {
        ByteBuffer taken = ByteBuffer.wrap(bytes, 0, filled);
        filled = 0;
        return taken;
    }
}
