package dev.klingdsl.file;

import dev.klingdsl.concurrent.Futures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * A file that exists to be locked, by threads of this process and by other processes. A lock is on one byte, which need
 * not exist, and ends with its process.
 */
public final class LockFile {
    private static final Logger LOG = LoggerFactory.getLogger(LockFile.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Path file;

    /** Creates a view of the file, which is made when it is first locked, in a folder that exists. */
    public LockFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /**
     * Returns the lock on a byte; empty while another thread or process has it. Where files cannot be locked, only the
     * threads of this process are kept apart.
     *
     * @throws IOException if the file cannot be opened
     */
    public Optional<Held> tryLock(long position) throws IOException {
        Optional<LockRegistry.Reservation> reserved = LockRegistry.tryReserve(file, position);
        if (reserved.isEmpty()) {
            return Optional.empty();
        }
        Held held = new Held(reserved.get());
        boolean kept = false;
        try {
            held.open(file);
            kept = held.tryLock(position);
        } finally {
            if (!kept) {
                held.close();
            }
        }
        return kept ? Optional.of(held) : Optional.empty();
    }

    /**
     * Completes with the lock on a byte when no other thread or process has it, on any thread; fails with an {@link
     * IOException} if the file cannot be opened. Cancelling the future ends the wait.
     */
    public CompletableFuture<Held> acquire(long position) {
        CompletableFuture<Held> result = new CompletableFuture<>();
        Futures.detach(LockRegistry.reserve(file, position).thenAccept(reserved -> {
            Held held = new Held(reserved);
            try {
                held.open(file);
            } catch (IOException e) {
                held.close();
                result.completeExceptionally(e);
                return;
            }
            if (result.isDone() || held.tryLock(position)) {
                give(held, result);
            } else {
                awaitOtherProcess(held, position, result);
            }
        }));
        return result;
    }

    /** Blocks a thread in the system's own call, which ends as soon as the other process does. */
    private static void awaitOtherProcess(Held held, long position, CompletableFuture<Held> result) {
        Thread thread = new Thread(
                () -> {
                    while (!held.awaitLock(position)) {
                        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                    }
                    give(held, result);
                },
                "kling-lock");
        thread.setDaemon(true);
        thread.start();
    }

    private static void give(Held held, CompletableFuture<Held> result) {
        if (!result.complete(held)) {
            held.close();
        }
    }

    /**
     * Waits for the lock on the whole file; empty if another thread or process has it for all that time. Where the file
     * cannot be opened or locked, only the threads of this process are kept apart.
     */
    public Optional<Held> lock(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<LockRegistry.Reservation> reserved = LockRegistry.reserve(file, atMost);
        if (reserved.isEmpty()) {
            return Optional.empty();
        }
        Held held = new Held(reserved.get());
        boolean kept = false;
        try {
            kept = !canOpen(held) || isLockedUntil(end, held);
        } finally {
            if (!kept) {
                held.close();
            }
        }
        return kept ? Optional.of(held) : Optional.empty();
    }

    private boolean canOpen(Held held) {
        try {
            held.open(file);
            return true;
        } catch (IOException e) {
            LOG.warn("{} cannot be opened: other processes are not kept apart", file);
            return false;
        }
    }

    private static boolean isLockedUntil(long end, Held held) throws InterruptedException {
        while (!held.tryLock(0)) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return true;
    }

    /** A lock, held until it is closed. */
    public static final class Held implements AutoCloseable {
        private final LockRegistry.Reservation reserved;
        private @Nullable SharedChannel channel;
        private @Nullable FileLock lock;

        private Held(LockRegistry.Reservation reserved) {
            this.reserved = reserved;
        }

        private void open(Path file) throws IOException {
            channel = SharedChannel.open(file);
        }

        private boolean tryLock(long position) {
            if (channel == null) {
                return true;
            }
            try {
                lock = channel.tryLock(position);
                return lock != null;
            } catch (IOException e) {
                LOG.warn("This disk has no locks: do not let several processes write there at the same time", e);
                return true;
            }
        }

        /** Returns false where it makes no sense to wait: another channel of this process has it, or it seems a deadlock. */
        private boolean awaitLock(long position) {
            if (channel == null) {
                return true;
            }
            try {
                lock = channel.lock(position);
                return true;
            } catch (IOException | OverlappingFileLockException e) {
                // The system takes two processes that wait for each other's bytes for a deadlock, which it is not.
                LOG.debug("The wait for a lock of another process goes on", e);
                return false;
            }
        }

        @Override
        public void close() {
            try {
                if (lock != null) {
                    lock.release();
                }
            } catch (IOException e) {
                LOG.debug("A lock cannot be released", e);
            } finally {
                lock = null;
                if (channel != null) {
                    channel.close();
                    channel = null;
                }
                reserved.close();
            }
        }
    }
}
