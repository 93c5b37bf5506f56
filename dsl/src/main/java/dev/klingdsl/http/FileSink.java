package dev.klingdsl.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/** Takes in a file as it arrives, in one transfer or in several that continue each other. */
public interface FileSink<T> {

    /** Returns what an earlier transfer left; null to begin anew. */
    @Nullable
    Rest rest();

    /** Drops what earlier transfers left: it cannot be continued. */
    void discard();

    /**
     * Reads the stream to its end, on one of the client's threads.
     *
     * @throws IOException from the stream as it is; own failures as {@link dev.klingdsl.error.KlingException}
     */
    T receive(InputStream in, Body body) throws IOException;

    /**
     * What is there of a file.
     *
     * @param bytes how many, above 0
     * @param etag the server's name of this very content
     */
    record Rest(long bytes, String etag) {}

    /**
     * What an answer brings.
     *
     * @param from which byte of the file it begins with, 0 unless it continues a {@link Rest}
     * @param total the length of the whole file in bytes; -1 when not announced
     * @param etag the server's name of this very content; null when it cannot be continued later
     */
    record Body(long from, long total, @Nullable String etag) {}
}
