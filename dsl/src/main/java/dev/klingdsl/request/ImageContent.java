package dev.klingdsl.request;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an image. Implementations must be thread-safe. */
@FunctionalInterface
public interface ImageContent {

    /**
     * Opens a stream, which the caller closes. Called once for each upload.
     *
     * @return a new stream at the first byte
     * @throws java.io.IOException if the bytes cannot be read
     */
    InputStream open() throws IOException;
}
