package dev.klingdsl.request;

import dev.klingdsl.text.ValueFormat;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;

/** Where a reference image comes from. */
public sealed interface ImageSource {

    /**
     * {@return an image in memory}
     *
     * @param name a file name that messages and the service show, such as {@code start.png}; not a path
     * @param bytes a jpg, png or webp file; copied
     */
    static Supplied bytes(String name, byte[] bytes) {
        return new Supplied(name, Fingerprint.sha256(bytes), new ImageBytes(bytes.clone()));
    }

    /**
     * {@return an image from the application's own storage} Nothing is read before the upload, and nothing at all when the
     * same content has been uploaded before.
     *
     * @param name a file name that messages and the service show, such as {@code start.png}; not a path
     * @param sha256 of the content, 64 hex digits; part of the request's fingerprint, and verified by the upload
     * @param content opened once for each upload
     */
    static Supplied supplied(String name, String sha256, ImageContent content) {
        return new Supplied(name, sha256, content);
    }

    /**
     * An image file on this machine; the client uploads it before the request is submitted.
     *
     * @param path the file, resolved against the base directory of its script or builder
     */
    record Local(Path path) implements ImageSource {
        /**
         * {@return the SHA-256 of the file's current content, in hex}
         *
         * @throws java.io.UncheckedIOException if the file cannot be read
         */
        public String sha256() {
            return Fingerprint.sha256(path);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * An image that the service downloads. {@link #toString()} leaves the query out, as it may contain a signature.
     *
     * @param url an absolute http or https URL
     */
    record Remote(URI url) implements ImageSource {
        @Override
        public String toString() {
            return ValueFormat.withoutQuery(url.toString());
        }
    }

    /**
     * An image that the application supplies; the client uploads it before the request is submitted. Two are equal when
     * their names and hashes are.
     *
     * @param name a file name, not a path
     * @param sha256 of the content, in hex
     * @param content opens the bytes
     */
    record Supplied(String name, String sha256, ImageContent content) implements ImageSource {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Supplied that && name.equals(that.name) && sha256.equals(that.sha256);
        }

        @Override
        public int hashCode() {
            return sha256.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }

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
}
