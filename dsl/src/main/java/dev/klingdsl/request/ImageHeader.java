package dev.klingdsl.request;

import dev.klingdsl.request.ImageSource.ImageContent;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The format and size of an image. Reads the header only, which is faster than to load a codec and decode the image.
 */
record ImageHeader(Format format, int width, int height) {

    enum Format {
        JPEG,
        PNG,
        WEBP
    }

    private static final int PNG_SIGNATURE = 0x89504E47;
    private static final int JPEG_START = 0xFFD8;
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;

    /** Returns the header; empty when the file has none of the three formats or is truncated. */
    static Optional<ImageHeader> read(ImageContent content) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(content.open()))) {
            int magic = in.readInt();
            if (magic == PNG_SIGNATURE) {
                return png(in);
            }
            if (magic >>> 16 == JPEG_START) {
                return jpeg(in, magic & 0xFFFF);
            }
            return magic == RIFF ? webp(in) : Optional.empty();
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageHeader> png(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        return found(Format.PNG, in.readInt(), in.readInt());
    }

    /** Skips segments up to the first start-of-frame, which has the size. */
    private static Optional<ImageHeader> jpeg(DataInputStream in, int firstMarker) throws IOException {
        int marker = firstMarker;
        while (marker >>> 8 == 0xFF) {
            int kind = marker & 0xFF;
            if (kind == 0xFF) {
                marker = 0xFF00 | in.readUnsignedByte();
                continue;
            }
            int length = in.readUnsignedShort();
            boolean startOfFrame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
            if (startOfFrame) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                return found(Format.JPEG, in.readUnsignedShort(), height);
            }
            in.skipNBytes(Math.max(0, length - 2));
            marker = in.readUnsignedShort();
        }
        return Optional.empty();
    }

    private static Optional<ImageHeader> webp(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        if (in.readInt() != WEBP) {
            return Optional.empty();
        }
        String chunk = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
        in.skipNBytes(4);
        switch (chunk) {
            case "VP8X" -> {
                in.skipNBytes(4);
                return found(Format.WEBP, 1 + littleEndian(in, 3), 1 + littleEndian(in, 3));
            }
            case "VP8 " -> {
                in.skipNBytes(6);
                return found(Format.WEBP, littleEndian(in, 2) & 0x3FFF, littleEndian(in, 2) & 0x3FFF);
            }
            case "VP8L" -> {
                in.skipNBytes(1);
                int bits = littleEndian(in, 4);
                return found(Format.WEBP, 1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private static Optional<ImageHeader> found(Format format, int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new ImageHeader(format, width, height)) : Optional.empty();
    }

    private static int littleEndian(DataInputStream in, int bytes) throws IOException {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= in.readUnsignedByte() << (8 * i);
        }
        return value;
    }
}
