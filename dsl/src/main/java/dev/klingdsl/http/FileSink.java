package dev.klingdsl.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/** Receives a file, in one transfer or in several that continue each other. */
public interface FileSink<T> {

    /** Returns the part that an earlier transfer left; null to start from the beginning. */
    @Nullable
    Rest rest();

    /** Discards the part that an earlier transfer left, as it cannot be continued. */
    void discard();

    /**
     * Reads the stream to its end, on one of the client's threads.
     *
     * @throws IOException that the stream throws; failures of the sink are {@link dev.klingdsl.error.KlingException}s
     */
    T receive(InputStream in, Body body) throws IOException;

    /**
     * The part of a file that was received.
     *
     * @param bytes its length, above 0
     * @param etag a strong ETag of the content
     */
    record Rest(long bytes, String etag) {}

    /**
     * The content of a response.
     *
     * @param from the offset in the file, 0 unless it continues a {@link Rest}
     * @param total the length of the whole file in bytes; -1 when not announced
     * @param etag a strong ETag; null when the transfer cannot be continued later
     */
    record Body(long from, long total, @Nullable String etag) {}
}
