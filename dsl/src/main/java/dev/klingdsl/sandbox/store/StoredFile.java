package dev.klingdsl.sandbox.store;

import dev.klingdsl.sandbox.http.Content;
import dev.klingdsl.sandbox.http.FaultOverrides;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** A file for which an upload URL was issued, and which may have been uploaded. */
public final class StoredFile {
    static final int NOT_YET = 0;
    public static final int READY = FaultOverrides.FILE_READY;

    private final String id;
    private final String key;
    private final String mimeType;
    private final int end;
    private @Nullable Upload upload;

    /** @param end the status of the file some time after its upload */
    public StoredFile(String id, String key, String mimeType, int end) {
        this.id = id;
        this.key = key;
        this.mimeType = mimeType;
        this.end = end;
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String mimeType() {
        return mimeType;
    }

    public synchronized void store(byte[] bytes, Instant now) {
        upload = new Upload(bytes, now);
    }

    public synchronized @Nullable Upload upload() {
        return upload;
    }

    public int status(Instant now, Duration time) {
        Upload done = upload();
        return done == null || now.isBefore(done.time().plus(time)) ? NOT_YET : end;
    }

    /** The uploaded bytes and the time of the upload. */
    public static final class Upload {
        private final byte[] bytes;
        private final Instant time;

        Upload(byte[] bytes, Instant time) {
            this.bytes = bytes;
            this.time = time;
        }

        public Content content() {
            return Content.of(bytes);
        }

        Instant time() {
            return time;
        }
    }
}
