package dev.klingdsl.sandbox.store;

import dev.klingdsl.sandbox.http.Content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Random;

/** An mp4 followed by a {@code free} box that players skip, to make it as large as a real one. */
public final class PaddedVideo implements Content {
    private static final int BOX_HEAD = 8;
    /** The length is prime, and no buffer size divides it: parts that a client assembles wrongly give another file. */
    private static final byte[] PADDING = padding(65_521);

    private final byte[] start;
    private final long length;

    PaddedVideo(byte[] video, long length) {
        this.length = length;
        this.start = ByteBuffer.allocate(video.length + BOX_HEAD)
                .put(video)
                .putInt((int) (length - video.length))
                .put(new byte[] {'f', 'r', 'e', 'e'})
                .array();
    }

    public static Content of(byte[] video, long length) {
        return length < video.length + BOX_HEAD ? Content.of(video) : new PaddedVideo(video, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void write(OutputStream out, long from, long count) throws IOException {
        long position = from;
        long end = from + count;
        if (position < start.length) {
            int some = (int) Math.min(end, start.length) - (int) position;
            out.write(start, (int) position, some);
            position += some;
        }
        while (position < end) {
            int at = (int) (position % PADDING.length);
            int some = (int) Math.min(PADDING.length - at, end - position);
            out.write(PADDING, at, some);
            position += some;
        }
    }

    private static byte[] padding(int length) {
        byte[] bytes = new byte[length];
        new Random(0).nextBytes(bytes);
        return bytes;
    }
}
