package dev.klingdsl.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The locks that this process holds. The system's locks keep other processes out, but not other threads; and on many
 * systems, closing any channel of a file releases all locks that the process has on it. So a file is locked here first.
 */
public final class LockRegistry {
    /** A lock that is held, with those who wait for it. */
    private static final Map<Key, Queue<CompletableFuture<Reservation>>> HELD = new HashMap<>();

    private LockRegistry() {}

    /** Returns the lock on a whole file; empty while another thread has it. */
    public static Optional<Reservation> tryReserve(Path file) {
        return tryReserve(file, 0);
    }

    /** Returns the lock on one position of a file; empty while another thread has it. */
    static Optional<Reservation> tryReserve(Path file, long position) {
        Key key = Key.of(file, position);
        synchronized (HELD) {
            return HELD.putIfAbsent(key, new ArrayDeque<>()) == null
                    ? Optional.of(new Reservation(key))
                    : Optional.empty();
        }
    }

    /** Completes with the lock on one position of a file when no other thread has it; who cancels it gets none. */
    static CompletableFuture<Reservation> reserve(Path file, long position) {
        Key key = Key.of(file, position);
        synchronized (HELD) {
            Queue<CompletableFuture<Reservation>> waiting = HELD.get(key);
            if (waiting == null) {
                HELD.put(key, new ArrayDeque<>());
                return CompletableFuture.completedFuture(new Reservation(key));
            }
            CompletableFuture<Reservation> turn = new CompletableFuture<>();
            waiting.add(turn);
            return turn;
        }
    }

    /** Waits for the lock on a whole file; empty if another thread has it for all that time. */
    static Optional<Reservation> reserve(Path file, Duration atMost) throws InterruptedException {
        CompletableFuture<Reservation> turn = reserve(file, 0);
        boolean mine = false;
        try {
            Reservation reserved = turn.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            mine = true;
            return Optional.of(reserved);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a wait for a lock ends with the lock, or not at all", e);
        } finally {
            // It may have come in this very moment.
            if (!mine && !turn.cancel(false)) {
                turn.join().close();
            }
        }
    }

    /** Returns true while a thread has the lock on a whole file. */
    public static boolean isReserved(Path file) {
        synchronized (HELD) {
            return HELD.containsKey(Key.of(file, 0));
        }
    }

    private record Key(Path file, long position) {
        static Key of(Path file, long position) {
            return new Key(file.toAbsolutePath().normalize(), position);
        }
    }

    /** A lock within this process, held until it is closed. */
    public static final class Reservation implements AutoCloseable {
        private final Key key;
        private boolean closed;

        private Reservation(Key key) {
            this.key = key;
        }

        /** Gives the lock to the first who waits for it. */
        @Override
        public void close() {
            CompletableFuture<Reservation> next;
            synchronized (HELD) {
                if (closed) {
                    return;
                }
                closed = true;
                next = HELD.getOrDefault(key, new ArrayDeque<>()).poll();
                if (next == null) {
                    HELD.remove(key);
                    return;
                }
            }
            Reservation reserved = new Reservation(key);
            if (!next.complete(reserved)) {
                reserved.close();
            }
        }
    }
}
