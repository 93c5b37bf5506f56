package dev.klingdsl.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file under a temporary name next to its own, and renames it once it is complete: readers see the old content
 * or the new one, even with concurrent writers.
 *
 * @param durable true to sync the content before the file has its name, and the name before the method returns
 * @param ownerOnly true for a file that only its owner can read, from its first moment on
 */
public record AtomicFileWriter(boolean durable, boolean ownerOnly) {
    /** The end of temporary names. */
    public static final String TEMPORARY = ".part";

    /** Writes files that survive a power cut, with the permissions that the umask gives. */
    public static final AtomicFileWriter DURABLE = new AtomicFileWriter(true, false);

    /** Writes files that survive a power cut and that only their owner can read. */
    public static final AtomicFileWriter DURABLE_SECRET = new AtomicFileWriter(true, true);

    /** Writes files that only their owner can read, and that can be made again if a power cut damages them. */
    public static final AtomicFileWriter CACHE = new AtomicFileWriter(false, true);

    /** Writes a file, in place of the one of that name if there is one. */
    public void write(Path file, byte[] content) throws IOException {
        Path temporary = temporary(file);
        try {
            try (FileChannel out = FileChannel.open(
                    temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(file))) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                if (durable) {
                    out.force(true);
                }
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            if (durable) {
                DirectorySync.DISK.syncFolderOf(file);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private FileAttribute<?>[] attributes(Path file) {
        return ownerOnly ? Permissions.attributes(file, Permissions.FILE) : new FileAttribute<?>[0];
    }

    /**
     * Returns a temporary name in the file's folder that no other writer uses. Ids of processes repeat between
     * containers.
     */
    public static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + "."
                + Long.toHexString(ProcessHandle.current().pid()) + "-"
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + TEMPORARY);
    }

    /**
     * Renames a complete file, unless the name is taken.
     *
     * @throws FileAlreadyExistsException if it is taken
     */
    public static void claim(Path temporary, Path file, DirectorySync folder) throws IOException {
        try {
            Files.createLink(file, temporary);
            Files.delete(temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // Not every file system has links. This checks first and moves then, and fails if the name is taken.
            Files.move(temporary, file);
        }
        folder.syncFolderOf(file);
    }
}
