package dev.klingdsl.request;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an image, wherever they are. Must be thread-safe. */
@FunctionalInterface
public interface ImageContent {

    /**
     * Opens the bytes at their start; the caller closes the stream. Read once for each upload.
     *
     * @return a new stream at the first byte
     * @throws java.io.IOException if the bytes cannot be read
     */
    InputStream open() throws IOException;
}
