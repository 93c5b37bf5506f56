package dev.klingdsl.result;

import dev.klingdsl.file.LockRegistry;
import dev.klingdsl.http.FileSink;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What has arrived of a file, under a name that the next run knows, beside the server's name of its content. One transfer
 * at a time writes it; another one of the same file uses a name of its own, which is not continued.
 */
class PartFile {
    private static final int LONGEST_TAG = 1000;

    private final Path part;
    private final Path tag;
    private LockRegistry.@Nullable Reservation reserved;

    PartFile(Path target) {
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.tag = target.resolveSibling(target.getFileName() + ".part.etag");
    }

    Path path() {
        return part;
    }

    /** Returns what there is to continue, unless another transfer continues it. */
    FileSink.@Nullable Rest rest() {
        if (LockRegistry.isReserved(part)) {
            return null;
        }
        try {
            if (!Files.isRegularFile(part) || !Files.isRegularFile(tag) || Files.size(tag) > LONGEST_TAG) {
                return null;
            }
            long bytes = Files.size(part);
            String etag = Files.readString(tag, StandardCharsets.UTF_8);
            return bytes > 0 && etag.matches("\"[\\x21\\x23-\\x7e]*\"") ? new FileSink.Rest(bytes, etag) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Opens it for the rest of a content, or for all of it, until {@link #release}.
     *
     * @return null when another transfer writes it, or it is not what is to be continued
     */
    @Nullable
    FileChannel open(FileSink.Body body) throws IOException {
        LockRegistry.Reservation mine = LockRegistry.tryReserve(part).orElse(null);
        if (mine == null) {
            return null;
        }
        FileChannel opened = null;
        try {
            opened = openAlone(body);
        } catch (NoSuchFileException e) {
            // Another transfer has ended since.
            return null;
        } finally {
            if (opened == null) {
                mine.close();
            } else {
                reserved = mine;
            }
        }
        return opened;
    }

    private @Nullable FileChannel openAlone(FileSink.Body body) throws IOException {
        if (body.from() == 0) {
            create();
        }
        Object before = identity();
        if (before == null) {
            return null;
        }
        FileChannel there = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            if (isLocked(there) && before.equals(identity())) {
                if (body.from() == 0) {
                    return begin(body.etag());
                }
                kept = there.size() == body.from();
                there.position(body.from());
                return kept ? there : null;
            }
        } finally {
            if (!kept) {
                there.close();
            }
        }
        return null;
    }

    private void create() throws IOException {
        try {
            Files.createFile(part);
        } catch (FileAlreadyExistsException e) {
            // The lock tells whether it is another transfer's.
            return;
        }
    }

    /** In a new file: the old one can have a second name, that of a whole video, if its process died at the end. */
    private @Nullable FileChannel begin(@Nullable String etag) throws IOException {
        Files.deleteIfExists(tag);
        Files.deleteIfExists(part);
        FileChannel out;
        try {
            out = FileChannel.open(
                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return null;
        }
        if (!isLocked(out)) {
            out.close();
            return null;
        }
        if (etag != null) {
            Files.writeString(tag, etag, StandardCharsets.UTF_8);
        }
        return out;
    }

    private static boolean isLocked(FileChannel out) throws IOException {
        try {
            return out.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Identifies the file that has the name now, as a lock on one that has lost it protects nothing; null when none has. */
    private @Nullable Object identity() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(part, BasicFileAttributes.class);
            Object identity = attributes.fileKey();
            return identity == null ? attributes.creationTime() : identity;
        } catch (IOException e) {
            return null;
        }
    }

    /** Unlocks it for other transfers. */
    void release() {
        if (reserved != null) {
            reserved.close();
            reserved = null;
        }
    }

    /** Removes it, unless another transfer writes it. */
    void delete() {
        if (reserved != null) {
            deleteBoth();
            return;
        }
        try (LockRegistry.Reservation mine = LockRegistry.tryReserve(part).orElse(null)) {
            if (mine != null) {
                deleteUnlocked();
            }
        }
    }

    private void deleteUnlocked() {
        try (FileChannel there = FileChannel.open(part, StandardOpenOption.WRITE)) {
            if (isLocked(there)) {
                deleteBoth();
            }
        } catch (IOException e) {
            // Best effort: a leftover is not continued, or overwritten.
            return;
        }
    }

    private void deleteBoth() {
        delete(tag);
        delete(part);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Best effort: a leftover is not continued, or overwritten.
            return;
        }
    }
}
