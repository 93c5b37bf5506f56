package dev.klingdsl.file;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The one channel of a lock file in this process, closed with its last user: on many systems, closing any channel of a
 * file releases all locks that the process has on it.
 */
final class SharedChannel {
    private static final Logger LOG = LoggerFactory.getLogger(SharedChannel.class);
    private static final Map<Path, SharedChannel> OPEN = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private int users;

    private SharedChannel(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file for one more user. */
    static SharedChannel open(Path file) throws IOException {
        synchronized (OPEN) {
            SharedChannel shared = OPEN.get(file);
            if (shared == null) {
                shared = new SharedChannel(
                        file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                OPEN.put(file, shared);
            }
            shared.users++;
            return shared;
        }
    }

    /** Returns the lock on one byte; null while another holder has it. */
    @Nullable
    FileLock tryLock(long position) throws IOException {
        try {
            return channel.tryLock(position, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Waits for the lock on one byte. The thread must not be interrupted, which would close the channel for all. */
    FileLock lock(long position) throws IOException {
        return channel.lock(position, 1, false);
    }

    /** Ends the use of one user. */
    void close() {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(file);
                try {
                    channel.close();
                } catch (IOException e) {
                    LOG.debug("{} cannot be closed", file, e);
                }
            }
        }
    }
}
