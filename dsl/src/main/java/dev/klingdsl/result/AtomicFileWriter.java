package dev.klingdsl.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Gives a file its name only once all of it is on the disk. */
final class AtomicFileWriter {
    private AtomicFileWriter() {}

    static void write(Path file, byte[] bytes) throws IOException {
        Path part = part(file);
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            rename(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Returns a name beside the file's that nobody else uses: others may write the same at the same time. */
    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /**
     * Gives the file its name unless there is one of that name.
     *
     * @throws FileAlreadyExistsException if there is
     */
    static void claim(Path part, Path file, DirectorySync folder) throws IOException {
        try {
            Files.createLink(file, part);
            Files.delete(part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // Not every disk knows links. This looks first and moves then, and fails if the name is taken.
            Files.move(part, file);
        }
        folder.syncFolderOf(file);
    }

    static void rename(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        DirectorySync.DISK.syncFolderOf(file);
    }
}
