package dev.klingdsl.client.submit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Exclusive numbers within one lock file: each is a lock on a byte of its own, which need not exist in the file. Waiters
 * of this process are told by the holder; a number that another process holds is waited for by a thread that blocks in
 * the system's own call. Guarded by the monitor that it was opened with.
 */
final class FolderLocks {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLocks.class);

    private final FileChannel channel;
    private final Object monitor;
    /** The lock is empty where the file system has none. */
    private final Map<Long, Optional<FileLock>> held = new HashMap<>();

    private final Map<Long, Queue<CompletableFuture<Long>>> waiting = new HashMap<>();

    private FolderLocks(FileChannel channel, Object monitor) {
        this.channel = channel;
        this.monitor = monitor;
    }

    static FolderLocks open(Path file, Object monitor) throws IOException {
        return new FolderLocks(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), monitor);
    }

    boolean tryAcquire(long number) {
        if (held.containsKey(number) || waiting.containsKey(number)) {
            return false;
        }
        try {
            @Nullable FileLock lock = channel.tryLock(number, 1, false);
            if (lock == null) {
                return false;
            }
            held.put(number, Optional.of(lock));
        } catch (IOException e) {
            LOG.warn("This file system has no locks: do not let several processes write there at the same time", e);
            held.put(number, Optional.empty());
        }
        return true;
    }

    CompletableFuture<Long> acquire(long number) {
        if (tryAcquire(number)) {
            return CompletableFuture.completedFuture(number);
        }
        CompletableFuture<Long> turn = new CompletableFuture<>();
        boolean first = !held.containsKey(number) && !waiting.containsKey(number);
        waiting.computeIfAbsent(number, any -> new ArrayDeque<>()).add(turn);
        if (first) {
            Thread thread = new Thread(() -> awaitOtherProcess(number), "kling-claim");
            thread.setDaemon(true);
            thread.start();
        }
        return turn;
    }

    void release(long number) {
        Optional<FileLock> lock = held.remove(number);
        if (lock != null && !handOver(number, lock)) {
            lock.ifPresent(FolderLocks::release);
        }
    }

    /** Gives a lock to the first who waits for it; returns false when nobody does. */
    private boolean handOver(long number, Optional<FileLock> lock) {
        Queue<CompletableFuture<Long>> turns = waiting.getOrDefault(number, new ArrayDeque<>());
        CompletableFuture<Long> next = turns.poll();
        if (turns.isEmpty()) {
            waiting.remove(number);
        }
        if (next == null) {
            return false;
        }
        held.put(number, lock);
        // Not on this thread, which has the monitor.
        next.completeAsync(() -> number);
        return true;
    }

    private void awaitOtherProcess(long number) {
        while (true) {
            try {
                // Never interrupted: that would close the channel, and with it every lock of this process.
                FileLock lock = channel.lock(number, 1, false);
                synchronized (monitor) {
                    if (!handOver(number, Optional.of(lock))) {
                        release(lock);
                    }
                }
                return;
            } catch (IOException e) {
                // The system takes two processes that wait for each other's numbers for a deadlock, which it is not.
                LOG.debug("Waiting for a claim of another process goes on: {}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            LOG.debug("A lock could not be given back", e);
        }
    }

    boolean isUnused() {
        return held.isEmpty() && waiting.isEmpty();
    }

    void close() throws IOException {
        channel.close();
    }
}
