package dev.klingdsl.result;

import dev.klingdsl.error.DownloadException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that arrives: under a temporary name beside its own, which it gets when all of it is there and on the disk. */
public final class IncomingFile {
    private static final int CHUNK = 64 * 1024;
    private static final long BETWEEN_REPORTS = 1024 * 1024;

    private final Path target;
    private final Progress progress;

    /** Creates one that is to become {@code target}. */
    public IncomingFile(Path target, Progress progress) {
        this.target = target;
        this.progress = progress;
    }

    /**
     * Reads the stream to its end.
     *
     * @param length the announced number of bytes; -1 when none was
     * @return the target
     * @throws DownloadException if the target exists or the disk does not take it
     * @throws IOException if the stream breaks or ends too early
     */
    public Path receive(InputStream in, long length) throws IOException {
        Path part = WholeFile.part(target);
        try {
            try (FileChannel out = open(part)) {
                long bytes = copy(in, out, length);
                if (bytes == 0 || (length >= 0 && bytes != length)) {
                    throw new EOFException("the file for " + target + " has " + bytes + " bytes where "
                            + (length > 0 ? length : "more") + " were announced");
                }
                toDisk(out);
            }
            give(part);
        } finally {
            deletePart(part);
        }
        return target;
    }

    private void give(Path part) {
        try {
            WholeFile.claim(part, target);
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static void deletePart(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It has a name of its own and is in nobody's way.
        }
    }

    private FileChannel open(Path part) {
        if (Files.exists(target)) {
            throw exists();
        }
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private long copy(InputStream in, FileChannel out, long length) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        long reported = 0;
        progress.report(0, length);
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            write(out, ByteBuffer.wrap(chunk, 0, read));
            bytes += read;
            if (bytes - reported >= BETWEEN_REPORTS) {
                progress.report(bytes, length);
                reported = bytes;
            }
        }
        if (bytes > reported) {
            progress.report(bytes, length);
        }
        return bytes;
    }

    private void write(FileChannel out, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
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
                        + "); check the folder's permissions and the space left on its disk",
                cause);
    }

    /** Hears how a file is arriving. */
    @FunctionalInterface
    public interface Progress {
        /** Tells the number of bytes so far and in all; -1 when the latter is not known. */
        void report(long bytes, long totalOrMinus1);
    }
}
