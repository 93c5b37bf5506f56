package dev.klingdsl.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files of unknown origin: a pipe would block the reader, a device never end, and a huge file fill the memory.
 */
public final class BoundedFile {
    private BoundedFile() {}

    /**
     * Reads a regular file, or one that a link leads to.
     *
     * @param most bytes
     * @throws IOException if it is not a regular file, is larger than that, or cannot be read
     */
    public static byte[] read(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file)) {
            // Says that it is not there, if it is not.
            Files.size(file);
            throw new IOException(file + " is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new IOException(file + " is larger than " + most + " bytes");
            }
            return content;
        }
    }
}
