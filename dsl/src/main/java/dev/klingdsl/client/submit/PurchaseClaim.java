package dev.klingdsl.client.submit;

import dev.klingdsl.client.auth.AccountLabel;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.result.TakeOrigin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The right to pay for one request on one account with its result going to one output folder: one holder at a time, here
 * and in other processes. It ends with its process, so what is not claimed and has no answer will never get one.
 */
final class PurchaseClaim implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PurchaseClaim.class);
    private static final String LOCK_FILE = ".kling.lock";
    private static final Map<Path, Folder> FOLDERS = new HashMap<>();

    private final Path output;
    private final long number;

    private PurchaseClaim(Path output, long number) {
        this.output = output;
        this.number = number;
    }

    /**
     * Returns the claim, or nothing while somebody else has it.
     *
     * @throws ResultException if the output folder cannot be written
     */
    public static Optional<PurchaseClaim> take(Path output, TakeOrigin origin, AccountLabel account) {
        long number = number(origin.fingerprint() + " " + account);
        synchronized (FOLDERS) {
            try {
                Path real = Files.createDirectories(output).toRealPath();
                Folder folder = FOLDERS.get(real);
                if (folder == null) {
                    folder = new Folder(FileChannel.open(
                            real.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                    FOLDERS.put(real, folder);
                }
                boolean taken = folder.take(number);
                closeUnused(real, folder);
                return taken ? Optional.of(new PurchaseClaim(real, number)) : Optional.empty();
            } catch (IOException e) {
                throw new ResultException("the folder " + output + " cannot be written; check its permissions", e);
            }
        }
    }

    /** Gives the claim back. */
    @Override
    public void close() {
        synchronized (FOLDERS) {
            Folder folder = FOLDERS.get(output);
            if (folder != null) {
                folder.giveBack(number);
                closeUnused(output, folder);
            }
        }
    }

    /** Not before: on many systems, closing any channel of a file gives back all locks that the process has on it. */
    private static void closeUnused(Path output, Folder folder) {
        if (folder.held.isEmpty()) {
            FOLDERS.remove(output);
            try {
                folder.channel.close();
            } catch (IOException e) {
                LOG.debug("The lock file in {} cannot be closed", output, e);
            }
        }
    }

    private static long number(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> 8;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Each claim is a lock on a byte of its own, which need not exist in the file. */
    private static final class Folder {
        private final FileChannel channel;
        private final Map<Long, Optional<FileLock>> held = new HashMap<>();

        Folder(FileChannel channel) {
            this.channel = channel;
        }

        boolean take(long number) {
            if (held.containsKey(number)) {
                return false;
            }
            try {
                @Nullable FileLock lock = channel.tryLock(number, 1, false);
                if (lock == null) {
                    return false;
                }
                held.put(number, Optional.of(lock));
            } catch (IOException e) {
                LOG.warn("This disk knows no locks: do not let several processes write there at the same time", e);
                held.put(number, Optional.empty());
            }
            return true;
        }

        void giveBack(long number) {
            Optional<FileLock> lock = held.remove(number);
            if (lock != null && lock.isPresent()) {
                try {
                    lock.get().release();
                } catch (IOException e) {
                    LOG.debug("A lock could not be given back", e);
                }
            }
        }
    }
}
