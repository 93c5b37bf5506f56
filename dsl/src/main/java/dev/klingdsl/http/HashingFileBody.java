package dev.klingdsl.http;

import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.HashingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/** A file as a request body, with the hash of what was sent: the file may change meanwhile. */
public final class HashingFileBody extends RequestBody {
    private final Path file;
    private volatile String sent = "";

    public HashingFileBody(Path file) {
        this.file = file;
    }

    /** Returns the SHA-256 of what was sent last, in hex; empty before. */
    public String sentSha256() {
        return sent;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return file.toFile().length();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (Source source = Okio.source(file);
                HashingSource hashing = HashingSource.sha256(source)) {
            sink.writeAll(hashing);
            sent = hashing.hash().hex();
        }
    }
}
