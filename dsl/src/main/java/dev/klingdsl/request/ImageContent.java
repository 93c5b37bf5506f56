package dev.klingdsl.request;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an image, wherever they are. Must be thread-safe. */
@FunctionalInterface
public interface ImageContent {

    /** Opens the bytes at their start; the caller closes the stream. Read once for each upload. */
    InputStream open() throws IOException;
}
