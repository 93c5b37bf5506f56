package dev.klingdsl.request;

import dev.klingdsl.request.ImageSource.ImageContent;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** An image in memory, which can be validated before it is uploaded. */
final class ImageBytes implements ImageContent {
    private final byte[] bytes;

    ImageBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
