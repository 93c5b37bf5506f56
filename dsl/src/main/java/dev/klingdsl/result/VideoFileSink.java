package dev.klingdsl.result;

import dev.klingdsl.error.DownloadException;
import dev.klingdsl.file.AtomicFileWriter;
import dev.klingdsl.file.DirectorySync;
import dev.klingdsl.http.FileSink;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a video under a temporary name next to its own, and renames it when it is complete and synced to the disk.
 * What has been received stays when the transfer ends too early, also across runs.
 */
public final class VideoFileSink implements FileSink<Path> {
    private static final int CHUNK = 256 * 1024;
    private static final long BETWEEN_REPORTS = 1024 * 1024;

    private final Path target;
    private final PartFile part;
    private final DirectorySync folder;
    private final Progress progress;

    /** Creates one that is to become {@code target}. */
    public VideoFileSink(Path target, Progress progress) {
        this(target, new PartFile(target), DirectorySync.DISK, progress);
    }

    VideoFileSink(Path target, PartFile part, DirectorySync folder, Progress progress) {
        this.target = target;
        this.part = part;
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public @Nullable Rest rest() {
        return part.rest();
    }

    @Override
    public void discard() {
        part.delete();
    }

    /**
     * Reads the stream to its end.
     *
     * @return the target
     * @throws DownloadException if the target exists, the disk does not take it, or it is not a video
     * @throws IOException if the stream breaks or ends too early
     */
    @Override
    public Path receive(InputStream in, Body body) throws IOException {
        if (Files.exists(target)) {
            throw exists();
        }
        FileChannel ours = open(body);
        if (ours != null) {
            try (ours) {
                copyAll(in, ours, body);
                give(part.path());
            } finally {
                if (Files.exists(target)) {
                    part.delete();
                }
                part.release();
            }
            return target;
        }
        if (body.from() > 0) {
            throw new EOFException("what was there of " + target + " has changed meanwhile");
        }
        Path own = AtomicFileWriter.temporary(target);
        try (FileChannel out = create(own)) {
            copyAll(in, out, body);
            give(own);
        } finally {
            Files.deleteIfExists(own);
        }
        return target;
    }

    private void copyAll(InputStream in, FileChannel out, Body body) throws IOException {
        long bytes = copy(in, out, body);
        if (bytes == 0 || (body.total() >= 0 && bytes != body.total())) {
            if (body.total() >= 0 && bytes > body.total()) {
                part.delete();
            }
            throw new EOFException("the file for " + target + " has " + bytes + " bytes where "
                    + (body.total() > 0 ? body.total() : "more") + " were announced");
        }
        refuseOtherThanVideo(out);
        toDisk(out);
    }

    private void refuseOtherThanVideo(FileChannel out) throws IOException {
        if (!Mp4Validator.isWhole(out)) {
            part.delete();
            throw new DownloadException(
                    "what came for " + target
                            + " is not a whole mp4 video; fetch it again, or ask the service's support",
                    null);
        }
    }

    private void give(Path whole) {
        try {
            AtomicFileWriter.claim(whole, target, folder);
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private @Nullable FileChannel open(Body body) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return part.open(body);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private FileChannel create(Path own) {
        try {
            return FileChannel.open(
                    own, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private long copy(InputStream in, FileChannel out, Body body) throws IOException {
        WriteBuffer chunk = new WriteBuffer(CHUNK);
        long bytes = body.from();
        long reported = bytes;
        progress.report(bytes, body.total());
        boolean more = true;
        while (more) {
            try {
                more = chunk.fill(in);
            } finally {
                bytes += write(out, chunk.take());
            }
            if (bytes - reported >= BETWEEN_REPORTS || (!more && bytes > reported)) {
                progress.report(bytes, body.total());
                reported = bytes;
            }
        }
        return bytes;
    }

    private int write(FileChannel out, ByteBuffer bytes) {
        int count = bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        return count;
    }

    private void toDisk(FileChannel out) {
        try {
            out.force(true);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private DownloadException exists() {
        return new DownloadException(target + " exists and is not replaced; move it away or choose another name", null);
    }

    private DownloadException unwritable(IOException cause) {
        return new DownloadException(
                target + " cannot be written (" + cause.getClass().getSimpleName()
                        + "); check the folder's permissions and the space left on its disk: what has arrived is kept,"
                        + " and fetched on from there",
                cause);
    }

    /** Receives the progress of a transfer. */
    @FunctionalInterface
    public interface Progress {
        /** Tells the number of bytes so far and in all; the latter is negative when it is not known. */
        void report(long bytes, long total);
    }
}
