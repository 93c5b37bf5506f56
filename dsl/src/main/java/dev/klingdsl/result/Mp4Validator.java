package dev.klingdsl.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Looks whether a file is an mp4 that is all there: it begins with its type, and none of its boxes reaches past its end. */
final class Mp4Validator {
    private static final int HEAD = 8;
    private static final int LARGE_HEAD = 16;
    private static final int TYPE_AT = 4;
    /** In ASCII. */
    private static final int FTYP = 0x66747970;

    private Mp4Validator() {}

    static boolean isWhole(FileChannel file) throws IOException {
        long length = file.size();
        long position = 0;
        // What is left behind the last box, and is no box, harms no player.
        while (length - position >= HEAD) {
            ByteBuffer head = read(file, position);
            if (position == 0 && head.getInt(TYPE_AT) != FTYP) {
                return false;
            }
            long size = Integer.toUnsignedLong(head.getInt(0));
            if (size == 1) {
                size = head.limit() < LARGE_HEAD ? 0 : head.getLong(HEAD);
            } else if (size == 0) {
                return true;
            }
            if (size < HEAD || size > length - position) {
                return false;
            }
            position += size;
        }
        return position > 0;
    }

    private static ByteBuffer read(FileChannel file, long position) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(LARGE_HEAD);
        int read = 0;
        while (read >= 0 && head.hasRemaining()) {
            read = file.read(head, position + head.position());
        }
        head.flip();
        return head;
    }
}
