package dev.klingdsl.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** A file that was announced and, later, uploaded. */
final class StoredFile {
    static final int NOT_YET = 0;
    static final int READY = 1;

    private final String id;
    private final String key;
    private final String mimeType;
    private final int end;
    private @Nullable Upload upload;

    /** @param end the status that the file arrives at once it was uploaded */
    StoredFile(String id, String key, String mimeType, int end) {
        this.id = id;
        this.key = key;
        this.mimeType = mimeType;
        this.end = end;
    }

    String id() {
        return id;
    }

    String key() {
        return key;
    }

    String mimeType() {
        return mimeType;
    }

    synchronized void store(byte[] bytes, Instant now) {
        upload = new Upload(bytes, now);
    }

    synchronized @Nullable Upload upload() {
        return upload;
    }

    int status(Instant now, Duration time) {
        Upload done = upload();
        return done == null || now.isBefore(done.time().plus(time)) ? NOT_YET : end;
    }

    /** What a client sent, and when. */
    static final class Upload {
        private final byte[] bytes;
        private final Instant time;

        Upload(byte[] bytes, Instant time) {
            this.bytes = bytes;
            this.time = time;
        }

        Content content() {
            return Content.of(bytes);
        }

        Instant time() {
            return time;
        }
    }
}
