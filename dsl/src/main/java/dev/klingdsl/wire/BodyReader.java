package dev.klingdsl.wire;

import java.io.IOException;
import java.io.InputStream;

/** Takes in a file as it arrives. */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * Reads the stream to its end, on one of the client's threads.
     *
     * @param length how many bytes were announced; -1 when none were
     * @throws IOException from the stream as it is; own failures as {@link dev.klingdsl.error.KlingException}
     */
    T read(InputStream in, long length) throws IOException;
}
