package dev.klingdsl.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** An mp4 followed by a {@code free} box that players skip, to make it as large as a real one. */
final class PaddedVideo implements Content {
    private static final int BOX_HEAD = 8;
    private static final byte[] ZEROS = new byte[1 << 16];

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

    static Content of(byte[] video, long length) {
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
            int some = (int) Math.min(ZEROS.length, end - position);
            out.write(ZEROS, 0, some);
            position += some;
        }
    }
}
